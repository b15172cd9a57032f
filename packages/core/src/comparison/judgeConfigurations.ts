import { sampleMoments } from '../distribution/sampleMoments';
import type { Objective } from '../metric/metricDefinition';
import type { Run } from '../run/run';
import { checkObjective } from './checkObjective';
import { measuringTerms } from './comparability';
import { type Configuration, findConfigurations } from './configurations';
import { deepFreeze } from './deepFreeze';
import { headlineVerdict } from './headline';
import { judgePair, type MeasuredConfiguration } from './judgePair';
import { knownNumber } from './knownNumber';
import type { ComparedConfiguration, Verdicts } from './verdict';

/** By what configurations are judged. */
export interface VerdictOptions {
  readonly objective: Objective;
  /** The other runs of the group: they count for noise and for their configurations' means. */
  readonly peers?: readonly Run[] | undefined;
  /** Minimum meaningful difference, in the objective's unit; 0 by default. */
  readonly mmd?: number | undefined;
  /** What to assume where no noise is measured, a share of the value; 0.02 by default. */
  readonly assumedNoise?: AssumedNoise | undefined;
}

/**
 * A noise sd as a share of the larger value, for all metrics or by canonical key; 0.02 for a metric
 * that is not named. Never taken on an interval scale, nor between values of different sign.
 */
export type AssumedNoise = number | 'off' | { readonly [metric: string]: number | 'off' };

/**
 * Judges every pair of configurations among the compared runs, and which verdict a recommendation
 * stands on. Seeds of one configuration are pooled, peers included; a run whose configuration is not
 * fully recorded stands alone, and one without a value counts nowhere. The 5 % of all intervals are
 * shared over k(k - 1)/2 pairs, k being the compared configurations (Bonferroni). The answer is
 * frozen, the same after a trip through JSON, and does not depend on the order of runs and peers.
 *
 * @throws RunCompareError where the objective has no direction or is computed rather than recorded,
 *   or `mmd` or `assumedNoise` is no usable number where a pair is judged by it.
 */
export function judgeConfigurations(runs: readonly Run[], options: VerdictOptions): Verdicts {
  const { objective, mmd, assumedNoise } = options;
  checkObjective(objective, 'judgeConfigurations');
  const group = findConfigurations(runs, options);
  const measured = group
    .filter((configuration) => isCompared(configuration) || isReplicated(configuration))
    .map((configuration) => withTerms(configuration, objective.metric));
  const compared = measured.filter(isCompared);
  const rules = {
    objective,
    replicated: measured.filter(isReplicated),
    pairs: (compared.length * (compared.length - 1)) / 2,
    mmd,
    assumedNoise: assumedFor(objective.metric, assumedNoise),
  };
  const pairs = compared.flatMap((a, i) =>
    compared.slice(i + 1).map((b) => judgePair([a, b], rules)),
  );
  const tried = group.reduce((sum, configuration) => sum + configuration.tried, 0);
  const configurations = compared.map(summarize);
  const headline = headlineVerdict({ compared, configurations, first: pairs[0], tried });
  return deepFreeze({ configurations, pairs, headline });
}

function isCompared({ compared }: Configuration): boolean {
  return compared.length > 0;
}

function isReplicated({ members }: Configuration): boolean {
  return members.length > 1;
}

/** Once for each, not for each pair: reading terms flattens a configuration. */
function withTerms(configuration: Configuration, metric: string): MeasuredConfiguration {
  const runs = configuration.members.map(({ run }) => run);
  return { ...configuration, terms: measuringTerms(runs, metric) };
}

export function assumedFor(
  metric: string,
  assumed: AssumedNoise | undefined,
): number | 'off' | undefined {
  if (typeof assumed !== 'object') return assumed;
  return Object.hasOwn(assumed, metric) ? assumed[metric] : undefined;
}

function summarize({ members, compared }: Configuration): ComparedConfiguration {
  const { mean, sd } = sampleMoments(members.map(({ value }) => value));
  return {
    runIds: compared.map(({ run }) => run.id),
    pooledIds: members.map(({ run }) => run.id),
    mean: knownNumber(mean),
    sd: knownNumber(sd),
  };
}
