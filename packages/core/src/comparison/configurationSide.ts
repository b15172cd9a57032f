import { historyUpTo } from '../curve/historyUpTo';
import { curveWobble } from '../curve/wobble';
import { sampleMoments } from '../distribution/sampleMoments';
import type { Objective } from '../metric/metricDefinition';
import type { Configuration, ConfigurationMember } from './configurations';
import type { DifferenceSide } from './judgeDifference';
import { knownNumber } from './knownNumber';
import { recordedMetric } from './recordedMetric';
import { bestValueUpTo } from './sameStep';

/**
 * What counts of a configuration in a difference: the best values of its members, or those up to a
 * step. Undefined where no member's value at that step is known.
 */
export function configurationSide(
  { members }: Configuration,
  { objective, step }: { readonly objective: Objective; readonly step: number | undefined },
): DifferenceSide | undefined {
  const counted = step === undefined ? members : membersUpTo(members, { objective, step });
  if (counted.length === 0) return undefined;
  const wobbles = counted.flatMap(({ run }) => {
    const { history } = recordedMetric(run, objective.metric);
    const part = history && step !== undefined ? historyUpTo(history, step) : history;
    return (part && curveWobble(part)) ?? [];
  });
  const times = counted.flatMap(({ run }) => {
    const seconds = run.status === 'completed' && knownNumber(run.times.trainingSeconds);
    return seconds || [];
  });
  return {
    values: counted.map(({ value }) => value),
    seeds: counted.map(({ seed }) => seed),
    wobble: wobbles.length > 0 ? wobbles.reduce((a, b) => Math.max(a, b)) : undefined,
    seconds: times.length > 0 ? sampleMoments(times).mean : undefined,
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
