import type { Objective } from '../metric/metricDefinition';
import type { Run } from '../run/run';
import { checkComparability, type MeasuringTerms, measuringTerms } from './comparability';
import { configurationSide } from './configurationSide';
import type { Configuration, ConfigurationMember } from './configurations';
import { judgeDifference } from './judgeDifference';
import { metricDefinition } from './metricDefinitions';
import { commonStep } from './sameStep';
import type { PairVerdict } from './verdict';

export interface PairRules {
  readonly objective: Objective;
  /** All configurations of the group: their replicates measure the noise. */
  readonly group: readonly Configuration[];
  /** Pairs among the compared configurations. */
  readonly pairs: number;
  readonly mmd?: number | undefined;
  readonly assumedNoise?: number | 'off' | undefined;
}

/**
 * What judges two configurations of one group: first whether they are like for like, then whether
 * their means differ. With a run that still trains on either side, both are taken at its step.
 */
export function createPairJudge(
  rules: PairRules,
): (a: Configuration, b: Configuration) => PairVerdict {
  const { objective, group, ...thresholds } = rules;
  const { scale } = metricDefinition(objective.metric);
  const termsOf = rememberTerms();
  const replicated = group.filter(({ members }) => members.length >= 2);
  const valuesElsewhere = (...sides: readonly Configuration[]) =>
    replicated
      .filter((set) =>
        sides.every((side) => side !== set && isComparable(termsOf(side), termsOf(set))),
      )
      .map(({ members }) => members.map(({ value }) => value));

  return (a, b) => {
    const { obstacle, caveats } = checkComparability(termsOf(a), termsOf(b));
    const about = { aIds: idsOf(a.compared), bIds: idsOf(b.compared), caveats };
    const unjudged = {
      noiseSource: 'none',
      method: 'none',
      nA: a.members.length,
      nB: b.members.length,
      pairs: rules.pairs,
      ...about,
    } as const;
    if (obstacle) return { verdict: 'notComparable', reason: obstacle, ...unjudged };
    const step = commonStep([...runsOf(a), ...runsOf(b)], objective);
    const unknown = { verdict: 'insufficient', reason: 'noValueAtStep', ...unjudged } as const;
    if (step === 'unknown') return unknown;
    const sideA = configurationSide(a, { objective, step });
    const sideB = configurationSide(b, { objective, step });
    if (!sideA || !sideB) return unknown;
    const verdict = judgeDifference({
      a: sideA,
      b: sideB,
      direction: objective.direction,
      scale,
      elsewhere: valuesElsewhere(a, b),
      ...thresholds,
    });
    return { ...verdict, ...about, ...(step !== undefined && { atStep: step }) };
  };
}

function rememberTerms(): (configuration: Configuration) => MeasuringTerms {
  const known = new Map<Configuration, MeasuringTerms>();
  return (configuration) => {
    const terms = known.get(configuration) ?? measuringTerms(runsOf(configuration));
    known.set(configuration, terms);
    return terms;
  };
}

function isComparable(a: MeasuringTerms, b: MeasuringTerms): boolean {
  return checkComparability(a, b).obstacle === undefined;
}

function runsOf({ members }: Configuration): readonly Run[] {
  return members.map(({ run }) => run);
}

function idsOf(members: readonly ConfigurationMember[]): readonly string[] {
  return members.map(({ run }) => run.id);
}
