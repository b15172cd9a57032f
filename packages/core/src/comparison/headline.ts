import type { Configuration } from './configurations';
import { sameConfiguration } from './sameConfiguration';
import type { ComparedConfiguration, HeadlineVerdict, PairVerdict } from './verdict';
import { winnersCurse } from './winnersCurse';

/**
 * The verdict that a recommendation stands on: between the best run's configuration and that of the
 * best run of another one. A tie where there is only one configuration, and where the means order
 * the two the other way round. Undefined where there is nothing to tell apart.
 */
export function headlineVerdict({
  compared,
  configurations,
  first,
  tried,
}: {
  /** Configurations of compared runs, by their best run. */
  readonly compared: readonly Configuration[];
  /** The same in short. */
  readonly configurations: readonly ComparedConfiguration[];
  /** The verdict between the first two of them. */
  readonly first: PairVerdict | undefined;
  /** Runs of the group that have a value. */
  readonly tried: number;
}): HeadlineVerdict | undefined {
  const [best, rival] = compared.map((configuration) => configuration.compared[0]);
  const [only] = configurations;
  if (!best || !only) return undefined;
  const bestId = best.run.id;
  if (!first || !rival) {
    return only.runIds.length > 1 ? { ...sameConfiguration(only), bestId } : undefined;
  }
  const isReversed = (first.difference ?? 0) < 0;
  return {
    ...first,
    ...(isReversed && { verdict: 'tie', reason: 'meansReversed' }),
    bestId,
    rivalId: rival.run.id,
    winnersCurse: winnersCurse({
      of: tried,
      sd: noiseOfBest(first),
      lead: Math.abs(best.value - rival.value),
    }),
  };
}

/**
 * The winner's own spread where that was measured, else the noise of the verdict. The best values of
 * runs that were trained for different times say nothing of chance.
 */
function noiseOfBest({ noiseSource, sdA, noiseSd, atStep }: PairVerdict): number | undefined {
  if (atStep !== undefined) return undefined;
  return noiseSource === 'measured' ? sdA : noiseSd;
}
