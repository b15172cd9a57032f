import { studentTCdf } from '../distribution/studentT';

/**
 * Pearson's r of two columns of finite numbers of the same length: how closely the points lie along
 * a line, from -1 to 1. Undefined where a column is constant: nothing can move with it.
 */
export function pearson(x: readonly number[], y: readonly number[]): number | undefined {
  const [dx, dy] = [deviations(x), deviations(y)];
  const [xx, yy] = [dot(dx, dx), dot(dy, dy)];
  if (!(xx > 0 && yy > 0)) return undefined;
  const r = dot(dx, dy) / Math.sqrt(xx * yy);
  return Math.max(-1, Math.min(1, r));
}

/** Spearman's rho: Pearson's r of the ranks, so of any rising or falling relation, line or not. */
export function spearman(x: readonly number[], y: readonly number[]): number | undefined {
  return pearson(ranksOf(x), ranksOf(y));
}

/** The rank of each number from 1; equal numbers share the mean of their ranks. */
export function ranksOf(values: readonly number[]): readonly number[] {
  const order = [...values.keys()].sort((a, b) => at(values, a) - at(values, b));
  const ranks = values.map(() => 0);
  for (let from = 0; from < order.length; ) {
    const value = at(values, at(order, from));
    let to = from;
    while (to + 1 < order.length && at(values, at(order, to + 1)) === value) to++;
    for (let k = from; k <= to; k++) ranks[at(order, k)] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return ranks;
}

/**
 * The probability of a correlation at least this far from 0, either way, over n pairs without any
 * relation: two-sided Student's t with n - 2 degrees of freedom, exact for normal columns. Critical
 * |r| at 5 %: n = 5 .878, 10 .632. Undefined under 3 pairs.
 */
export function correlationPValue(r: number, n: number): number | undefined {
  if (n < 3) return undefined;
  const df = n - 2;
  // (1 - r)(1 + r), not 1 - r^2, which loses the digits of what is missing to 1.
  const t = Math.abs(r) * Math.sqrt(df / ((1 - r) * (1 + r)));
  return Math.min(1, 2 * studentTCdf(-t, df));
}

/** Around the mean, in units of the largest magnitude, so that no square leaves a number's range. */
function deviations(values: readonly number[]): readonly number[] {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  if (largest === 0 || values.every((value) => value === values[0])) return values.map(() => 0);
  let mean = 0;
  for (const value of values) mean += value / largest / values.length;
  return values.map((value) => value / largest - mean);
}

function dot(x: readonly number[], y: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += at(x, i) * at(y, i);
  return sum;
}

function at(values: readonly number[], i: number): number {
  return values[i] as number;
}
