import type { Direction } from '../metric/metricDefinition';

/**
 * The best value to expect of a search of 1, 2, ... N runs, from the N finite values that a search
 * has found, in their unit: entry n - 1 is the mean of the best over all choices of n of them,
 * `E_n = sum over i >= n of v_(i) * C(i-1, n-1) / C(N, n)` on values sorted from worst to best. Nothing
 * is extrapolated past N. It assumes independent draws: of runs that a person steered it is a rough
 * guide. Empty without values. Each weight follows from the one before, so no factorial overflows.
 *
 * Source: the unbiased estimator of Tang et al., "Showing Your Work Doesn't Always Work", 2020.
 */
export function expectedBest(values: readonly number[], direction: Direction): readonly number[] {
  const sign = direction === 'max' ? 1 : -1;
  const sorted = Float64Array.from(values, (value) => sign * value).sort();
  const total = sorted.length;
  const [worst, best] = [sorted.at(0) ?? 0, sorted.at(-1) ?? 0];
  return Array.from({ length: total }, (_, k) => {
    const n = k + 1;
    let expected = 0;
    let weight = n / total;
    for (let i = total; i >= n && weight > 0; i--) {
      expected += weight * (sorted[i - 1] as number);
      weight *= (i - n) / (i - 1 || 1);
    }
    // Rounding must not carry a mean past what it is the mean of.
    return sign * Math.max(worst, Math.min(best, expected)) + 0;
  });
}

/**
 * What one more run would bring, at least 0, read off the end of {@link expectedBest}:
 * `E_N - E_(N-1)`, which is the distance between the two best values over N. Undefined under two
 * values.
 */
export function gainOfOneMore(values: readonly number[], direction: Direction): number | undefined {
  if (values.length < 2) return undefined;
  const sign = direction === 'max' ? 1 : -1;
  const [second, best] = Float64Array.from(values, (value) => sign * value)
    .sort()
    .subarray(-2);
  const n = values.length;
  return (best as number) / n - (second as number) / n;
}
