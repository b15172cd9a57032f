import { historyUpTo } from '../curve/historyUpTo';
import { curveWobble } from '../curve/wobble';
import { sampleMoments } from '../distribution/sampleMoments';
import type { Objective } from '../metric/metricDefinition';
import type { Configuration, ConfigurationMember } from './configurations';
import type { DifferenceSide } from './judgeDifference';
import { knownNumber } from './knownNumber';
import { largestKnown } from './largestKnown';
import { recordedMetric } from './recordedMetric';
import { bestValueUpTo } from './sameStep';

/**
 * What counts of a configuration in a difference: the best values of its members up to a step, which
 * is infinite where all of them are done. Undefined where no member's value at that step is known.
 */
export function configurationSide(
  { members }: Configuration,
  at: { readonly objective: Objective; readonly step: number },
): DifferenceSide | undefined {
  const counted = at.step === Infinity ? members : membersUpTo(members, at);
  if (counted.length === 0) return undefined;
  const wobbles = counted.map(({ run }) => {
    const { history } = recordedMetric(run, at.objective.metric);
    return history && curveWobble(historyUpTo(history, at.step));
  });
  const times = counted.flatMap(
    ({ run: { status, times } }) =>
      (status === 'completed' && knownNumber(times.trainingSeconds)) || [],
  );
  return {
    values: counted.map(({ value }) => value),
    seeds: counted.map(({ seed }) => seed),
    wobble: largestKnown(wobbles),
    seconds: knownNumber(sampleMoments(times).mean),
  };
}

/**
 * Values at a step. Where they are not known of all members, only those count whose history is
 * loaded: without one a value at that step is known of early finishers alone.
 */
function membersUpTo(
  members: readonly ConfigurationMember[],
  at: { readonly objective: Objective; readonly step: number },
): readonly ConfigurationMember[] {
  const known = members.flatMap((member): ConfigurationMember[] => {
    const value = bestValueUpTo(member.run, at);
    return value === undefined ? [] : [{ ...member, value }];
  });
  if (known.length === members.length) return known;
  return known.filter(({ run }) => recordedMetric(run, at.objective.metric).history);
}
