import type { Float64Values } from '../run/history';

/** The weight that the past still has at a point, given the last point that had a finite value. */
export type WeightOfPast = (index: number, previous: number) => number;

/**
 * Debiased exponential moving average over the finite values; the others stay as they are. With a
 * constant weight w this is `last = w * last + (1 - w) * y`, `s = last / (1 - w^n)` over n finite
 * values, and with varying ones `last = last * w + y`, `debias = debias * w + 1`,
 * `s = last / debias`.
 *
 * Both are computed as a step of s towards y. Sums of weighted values drift from a constant where w
 * is near 1, and overflow.
 */
export function exponentialMean(values: Float64Values, weightOfPast: WeightOfPast): Float64Array {
  const smooth = Float64Array.from(values);
  let previous = -1;
  let mean = 0;
  let debias = 0;
  let share = 1;
  for (let i = 0; i < smooth.length; i++) {
    const y = smooth[i] as number;
    if (!Number.isFinite(y)) continue;
    const past = previous < 0 ? 0 : debias * weightOfPast(i, previous);
    // With a constant weight the sum of all weights settles, and a product is faster than a division.
    if (past + 1 !== debias) {
      debias = past + 1;
      share = 1 / debias;
    }
    const towards = y - mean;
    // A step from a large mean to a small value would keep the rounding error of the large one.
    mean =
      past < 1 || !Number.isFinite(towards)
        ? mean * (past / debias) + y / debias
        : mean + towards * share;
    previous = i;
    smooth[i] = mean;
  }
  return smooth;
}

/**
 * The weight `w^(dx / range * 1000)`, so that a curve is smoothed alike however densely it was
 * logged; range is that of all of x, and without one the weight is w. A point without a position
 * counts as standing at the one before it.
 *
 * Source: the time-weighted average of Weights & Biases, without its square root of the slider.
 */
export function weightsByDistance(weight: number, x: Float64Values): WeightOfPast {
  let lowest = Infinity;
  let highest = -Infinity;
  for (let i = 0; i < x.length; i++) {
    const at = x[i] as number;
    if (!Number.isFinite(at)) continue;
    if (at < lowest) lowest = at;
    if (at > highest) highest = at;
  }
  const range = highest - lowest;
  if (!(range > 0)) return () => weight;
  let last = Number.NaN;
  // Most points are as far apart as the ones before, and a power takes long.
  let lastShare = Number.NaN;
  let lastWeight = 1;
  return (index, previous) => {
    const from = x[previous] as number;
    if (Number.isFinite(from)) last = from;
    const share = ((x[index] as number) - last) / range;
    if (share !== lastShare) {
      lastShare = share;
      lastWeight = share > 0 ? weight ** (share * 1000) : 1;
    }
    return lastWeight;
  };
}
