import { studentTQuantile } from '../distribution/studentT';
import { knownNumber } from './knownNumber';
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
  /** Noise sd of a single run, above 0; left out on both sides where none is known. */
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
  const isKnown = a.sd !== undefined && b.sd !== undefined;
  const shown = (seeds: number) => {
    const sideOf = ({ n, sd = 1 }: SeedPlanSide) => ({ n: Math.max(n, seeds), sd });
    const { standardError, df } = welchError(sideOf(a), sideOf(b));
    return studentTQuantile(level, df) * standardError;
  };
  let seeds = isKnown ? Math.max(mostSeeds, 2 * a.n, 2 * b.n) : seedsToMeasure;
  let smallest = shown(seeds);
  const enough = isKnown && smallest <= target;
  if (enough) {
    seeds = 1;
    do smallest = shown(++seeds);
    while (smallest > target);
  }
  const moreA = Math.max(0, seeds - a.n);
  const moreB = Math.max(0, seeds - b.n);
  if (moreA + moreB === 0) return undefined;
  const least = knownNumber(smallest);
  return {
    seeds,
    moreA,
    moreB,
    hours: knownNumber(hoursOf(moreA, a) + hoursOf(moreB, b)),
    ...(isKnown ? { smallestDifference: least } : { smallestInSds: least }),
    enough,
  };
}

const mostSeeds = 10;
const seedsToMeasure = 3;
const secondsPerHour = 3600;

function hoursOf(runs: number, { seconds = Number.NaN }: SeedPlanSide): number {
  return runs === 0 ? 0 : (runs * seconds) / secondsPerHour;
}
