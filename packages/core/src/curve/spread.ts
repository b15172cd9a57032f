import { studentTQuantile } from '../distribution/studentT';

/** Mean of a few values, and the two ends of the band around it. */
export interface Spread {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Under five values an interval of the mean is wider than anything that was seen. */
export const intervalFrom = 5;

/**
 * The mean of the first n values, all finite, with a band around it: from lowest to highest up to
 * four of them, the 95 % interval of the mean from five. `halfWidths` are those of {@link halfWidthsUpTo}. All NaN
 * without a value.
 *
 * Source of the interval: Student 1908, `mean +- t(0.975, n - 1) * sd / sqrt(n)`.
 */
export function spreadOf(values: Float64Array, n: number, halfWidths: readonly number[]): Spread {
  if (n === 0) return { mean: Number.NaN, low: Number.NaN, high: Number.NaN };
  let mean = 0;
  let lowest = Infinity;
  let highest = -Infinity;
  for (let k = 0; k < n; k++) {
    const value = values[k] as number;
    mean += value / (k + 1) - mean / (k + 1);
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  if (n < intervalFrom) return { mean, low: lowest, high: highest };
  const half = (halfWidths[n] as number) * standardDeviation(values, n, mean);
  return { mean, low: mean - half, high: mean + half };
}

/** Half of an interval's width by the number of values, in units of their standard deviation. */
export function halfWidthsUpTo(count: number): readonly number[] {
  return Array.from({ length: count + 1 }, (_, n) =>
    n < intervalFrom ? Number.NaN : studentTQuantile(0.975, n - 1) / Math.sqrt(n),
  );
}

/** In units of the largest deviation, so that a diverged run does not square to infinity. */
function standardDeviation(values: Float64Array, n: number, mean: number): number {
  let unit = 0;
  for (let k = 0; k < n; k++) unit = Math.max(unit, Math.abs((values[k] as number) - mean));
  if (unit === 0) return 0;
  let sum = 0;
  for (let k = 0; k < n; k++) sum += (((values[k] as number) - mean) / unit) ** 2;
  return unit * Math.sqrt(sum / (n - 1));
}
