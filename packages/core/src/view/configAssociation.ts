import { attributeConfig } from '../advice/attribution';
import type { Comparison } from '../comparison/comparison';
import { formatNumber } from '../format/number';
import type { Run } from '../run/run';
import { runWithoutSecrets } from '../run/secretKeys';
import { associationLabelsEn } from './associationLabels.en';
import { associationText } from './associationText';
import { configDiffLabelsEn } from './configDiffLabels.en';
import { fillText } from './fillText';
import { metricInText } from './metricLabel';
import type { Wording } from './viewOptions';

/** No more sentences than a person reads. */
const mostSignals = 3;

/**
 * What may be said of keys and objective over all given runs, a sentence per finding: those that go
 * together by more than chance, or why nothing is said.
 */
export function configAssociation(
  { objective, metrics }: Comparison,
  runs: readonly Run[],
  wording: Wording,
): readonly string[] {
  const labels = wording.labels.configDiff ?? configDiffLabelsEn;
  const unique = [...new Map(runs.map((run) => [run.id, runWithoutSecrets(run).run])).values()];
  const attribution = attributeConfig(unique, objective);
  const named = metrics.find(({ key }) => key === objective.metric);
  const metric = metricInText(named ?? { key: objective.metric, label: objective.metric }, wording);
  const count = (value: number) => formatNumber(value, 0, wording.locale);
  const { usable, required, bundles } = attribution;
  switch (attribution.state) {
    case 'tooFewRuns':
      return [
        fillText(labels.tooFewCompared, {
          metric,
          required: count(required),
          usable: count(usable),
        }),
      ];
    case 'noSpread': {
      const { noSpread } = wording.labels.configScatter?.association ?? associationLabelsEn;
      return [fillText(noSpread, { metric })];
    }
    case 'noSignal': {
      const keys = bundles.reduce((sum, bundle) => sum + bundle.keys.length, 0);
      if (keys === 0) return [];
      return [
        fillText(labels.noSignal(keys), { metric, usable: count(usable), keys: count(keys) }),
      ];
    }
    case 'signal':
      return bundles
        .filter((bundle) => bundle.isSignal)
        .slice(0, mostSignals)
        .flatMap(({ keys: [first] }) =>
          first ? [associationText(attribution, { key: first.key, metric, wording })] : [],
        );
  }
}
