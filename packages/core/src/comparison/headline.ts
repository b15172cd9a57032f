import type { Configuration } from './configurations';
import { sameConfiguration } from './sameConfiguration';
import type { ComparedConfiguration, HeadlineVerdict, PairVerdict } from './verdict';
import { type WinnersCurse, winnersCurse } from './winnersCurse';

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
  const bestRun = compared[0]?.compared[0];
  const rivalRun = compared[1]?.compared[0];
  const [only] = configurations;
  if (!bestRun || !only) return undefined;
  const bestId = bestRun.run.id;
  if (!first || !rivalRun) {
    return only.runIds.length > 1 ? { ...sameConfiguration(only), bestId } : undefined;
  }
  const isReversed = (first.difference ?? 0) < 0;
  const lead = Math.abs(bestRun.value - rivalRun.value);
  const curse = curseOf(first, { of: tried, lead });
  return {
    ...first,
    ...(isReversed && { verdict: 'tie', reason: 'meansReversed' }),
    bestId,
    rivalId: rivalRun.run.id,
    ...(curse && { winnersCurse: curse }),
  };
}

/**
 * By the winner's own spread where that was measured, else by the noise of the verdict. The best
 * values of runs that were trained for different times say nothing of chance.
 */
function curseOf(
  { noiseSource, sdA, noiseSd, atStep }: PairVerdict,
  { of, lead }: { readonly of: number; readonly lead: number },
): WinnersCurse | undefined {
  const sd = noiseSource === 'measured' ? sdA : noiseSd;
  if (sd === undefined || atStep !== undefined || !Number.isFinite(lead)) return undefined;
  return winnersCurse({ of, sd, lead });
}
