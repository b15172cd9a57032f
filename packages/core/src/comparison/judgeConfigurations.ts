import { sampleMoments } from '../distribution/sampleMoments';
import type { Objective } from '../metric/metricDefinition';
import type { Run } from '../run/run';
import { measuringTerms } from './comparability';
import { type Configuration, findConfigurations } from './configurations';
import { deepFreeze } from './deepFreeze';
import { headlineVerdict } from './headline';
import { judgePair, type MeasuredConfiguration } from './judgePair';
import { knownNumber } from './knownNumber';
import type { ComparedConfiguration, Verdicts } from './verdict';

export interface VerdictOptions {
  readonly objective: Objective;
  /** The other runs of the group: they count for noise and for their configurations' means. */
  readonly peers?: readonly Run[] | undefined;
  /** Minimum meaningful difference, in the objective's unit; 0 by default. */
  readonly mmd?: number | undefined;
  /** What to assume where no noise is measured. */
  readonly assumedNoise?: AssumedNoise | undefined;
}

/** A noise sd as a share of the value, for all metrics or by metric; 0.02 for one not named. */
export type AssumedNoise = number | 'off' | { readonly [metric: string]: number | 'off' };

/**
 * Judges every pair of configurations among the compared runs, and which verdict a recommendation
 * stands on. Seeds of one configuration are pooled, peers included. The answer is frozen, the same
 * after a trip through JSON, and does not depend on the order of runs and peers.
 *
 * @throws RunCompareError where `mmd` or `assumedNoise` is no usable number.
 */
export function judgeConfigurations(runs: readonly Run[], options: VerdictOptions): Verdicts {
  const { objective, mmd, assumedNoise } = options;
  const group = findConfigurations(runs, options);
  const measured = group
    .filter((configuration) => isCompared(configuration) || isReplicated(configuration))
    .map(withTerms);
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
function withTerms(configuration: Configuration): MeasuredConfiguration {
  return { ...configuration, terms: measuringTerms(configuration.members.map(({ run }) => run)) };
}

function assumedFor(metric: string, assumed: AssumedNoise | undefined): number | 'off' | undefined {
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
