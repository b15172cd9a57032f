import type { Objective } from '../metric/metricDefinition';
import { caveatsBetween, type MeasuringTerms, obstacleBetween } from './comparability';
import { configurationSide } from './configurationSide';
import type { Configuration, ConfigurationMember } from './configurations';
import { judgeDifference } from './judgeDifference';
import { knownNumber } from './knownNumber';
import { metricDefinition } from './metricDefinitions';
import { commonStep } from './sameStep';
import type { PairVerdict } from './verdict';

export interface MeasuredConfiguration extends Configuration {
  readonly terms: MeasuringTerms;
}

export interface PairRules {
  readonly objective: Objective;
  /** The group's configurations of two or more members: they measure the noise. */
  readonly replicated: readonly MeasuredConfiguration[];
  /** Pairs among the compared configurations. */
  readonly pairs: number;
  readonly mmd?: number | undefined;
  readonly assumedNoise?: number | 'off' | undefined;
}

/**
 * Judges two configurations of one group: first whether they are like for like, then whether their
 * means differ. With a run that still trains on either side, both are taken at its step.
 */
export function judgePair(
  [a, b]: readonly [MeasuredConfiguration, MeasuredConfiguration],
  rules: PairRules,
): PairVerdict {
  const { objective, replicated, ...thresholds } = rules;
  const about = {
    aIds: idsOf(a.compared),
    bIds: idsOf(b.compared),
    caveats: caveatsBetween(a.terms, b.terms),
  };
  const unjudged = {
    ...about,
    noiseSource: 'none',
    method: 'none',
    nA: a.members.length,
    nB: b.members.length,
    pairs: rules.pairs,
  } as const;
  const obstacle = obstacleBetween(a.terms, b.terms);
  if (obstacle) return { ...unjudged, ...obstacle, verdict: 'notComparable' };
  const step = commonStep(
    [...a.members, ...b.members].map(({ run }) => run),
    objective,
  );
  const sideA = configurationSide(a, { objective, step });
  const sideB = configurationSide(b, { objective, step });
  if (!sideA || !sideB) return { ...unjudged, verdict: 'insufficient', reason: 'noValueAtStep' };
  const elsewhere = replicated.filter((set) =>
    [a, b].every((side) => side !== set && !obstacleBetween(side.terms, set.terms)),
  );
  return {
    ...judgeDifference({
      a: sideA,
      b: sideB,
      direction: objective.direction,
      scale: metricDefinition(objective.metric).scale,
      elsewhere: elsewhere.map(({ members }) => members.map(({ value }) => value)),
      ...thresholds,
    }),
    ...about,
    atStep: knownNumber(step),
  };
}

function idsOf(members: readonly ConfigurationMember[]): readonly string[] {
  return members.map(({ run }) => run.id);
}
