export interface SampleMoments {
  readonly n: number;
  readonly mean: number;
  /** Of the sample, over n - 1; exactly 0 where all values are equal, NaN for one value. */
  readonly sd: number;
}

/**
 * Mean and standard deviation of finite values, the same in any order of them. Squares neither
 * overflow nor vanish in between; values further apart than the largest number have no finite mean.
 */
export function sampleMoments(values: readonly number[]): SampleMoments {
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  const first = sorted[0] ?? Number.NaN;
  const mean = first + sorted.reduce((sum, value) => sum + (value - first), 0) / n;
  const largest = Math.max(mean - first, (sorted[n - 1] as number) - mean);
  const squares = sorted.reduce((sum, value) => sum + ((value - mean) / largest) ** 2, 0);
  return { n, mean, sd: n > 1 ? largest && largest * Math.sqrt(squares / (n - 1)) : Number.NaN };
}
