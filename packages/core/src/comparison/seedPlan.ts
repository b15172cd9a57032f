import { studentTQuantile } from '../distribution/studentT';
import { welchError } from './welch';

/** What would settle a comparison: how many more seeds of which side, and what they would show. */
export interface SeedPlan {
  /** Seeds that each side has in the end, unless it has more already. */
  readonly seeds: number;
  /** Further seeds to train of the first configuration. */
  readonly moreA: number;
  /** Further seeds to train of the second one. */
  readonly moreB: number;
  /** Training hours of all further seeds; absent where a run's own time is not known. */
  readonly hours?: number | undefined;
  /** Smallest difference that this many would show, in the metric's unit; absent without a noise. */
  readonly smallestDifference?: number | undefined;
  /** The same in noise sds, present only where no noise is known. */
  readonly smallestInSds?: number | undefined;
  /** Whether the difference to show is at least that large. */
  readonly enough: boolean;
}

interface SeedPlanSide {
  /** Runs that count already, at least one. */
  readonly n: number;
  /** Noise sd of a single run, above 0; left out where none is known. */
  readonly sd?: number | undefined;
  /** Training time of one run, in seconds. */
  readonly seconds?: number | undefined;
}

export interface SeedPlanInput {
  readonly a: SeedPlanSide;
  readonly b: SeedPlanSide;
  /** The difference to show, in the metric's unit. */
  readonly target: number;
  /** The share of the t distribution below the upper bound of the interval, such as 0.975. */
  readonly level: number;
}

/**
 * The fewest seeds per side that would show the target: at most ten, or twice what there is; where
 * that is not enough, it says so and what they would show instead. Without a known noise it is
 * three each, which measure it. Undefined where nothing would be added.
 *
 * At the level 0.975, 2 + 2 seeds show 4.3 sd, 3 + 3 show 2.3 and 5 + 5 show 1.5. To show means
 * that a difference *seen* of this size is clear; a true one of this size is seen half of the time.
 */
export function planSeeds({ a, b, target, level }: SeedPlanInput): SeedPlan | undefined {
  const shown = (seeds: number, [sdA, sdB]: readonly [number, number]) => {
    const sideA = { n: Math.max(a.n, seeds), sd: sdA };
    const { standardError, df } = welchError(sideA, { n: Math.max(b.n, seeds), sd: sdB });
    return studentTQuantile(level, df) * standardError;
  };
  const sds = a.sd !== undefined && b.sd !== undefined ? ([a.sd, b.sd] as const) : undefined;
  let seeds = sds ? Math.max(mostSeeds, 2 * a.n, 2 * b.n) : seedsToMeasure;
  let smallest = shown(seeds, sds ?? [1, 1]);
  const enough = sds !== undefined && smallest <= target;
  if (sds && enough) {
    seeds = 1;
    do smallest = shown(++seeds, sds);
    while (smallest > target);
  }
  const moreA = Math.max(0, seeds - a.n);
  const moreB = Math.max(0, seeds - b.n);
  if (moreA + moreB === 0) return undefined;
  const hours = hoursOf(moreA, a.seconds) + hoursOf(moreB, b.seconds);
  return {
    seeds,
    moreA,
    moreB,
    ...(Number.isFinite(hours) && { hours }),
    ...(Number.isFinite(smallest) &&
      (sds ? { smallestDifference: smallest } : { smallestInSds: smallest })),
    enough,
  };
}

const mostSeeds = 10;
const seedsToMeasure = 3;
const secondsPerHour = 3600;

function hoursOf(runs: number, seconds: number | undefined): number {
  return runs === 0 ? 0 : (runs * (seconds ?? Number.NaN)) / secondsPerHour;
}
