import { fisherFTail } from '../distribution/fisherF';

export interface EtaSquared {
  /** Share of the variance that lies between the categories, 0 to 1. */
  readonly etaSquared: number;
  /** Probability of a share at least as large without any relation; see {@link etaSquared}. */
  readonly pValue: number;
}

/**
 * How much of the spread of `values` (finite numbers) their category tells: the sum of squares
 * between categories over the total one, with the p-value of a one-way analysis of variance, exact
 * for normal values of equal spread. Over few runs it is never 0: (k - 1) / (n - 1) is expected by
 * chance alone of k categories. Undefined where the values are constant, under two categories, or
 * where each value has its own. Source: Fisher, "Statistical Methods for Research Workers", 1925.
 */
export function etaSquared(
  values: readonly number[],
  categories: readonly number[],
): EtaSquared | undefined {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  if (largest === 0 || values.every((value) => value === values[0])) return undefined;

  const groups = new Map<number, number[]>();
  for (const [i, value] of values.entries()) {
    const members = groups.get(categories[i] as number) ?? [];
    members.push(value / largest);
    groups.set(categories[i] as number, members);
  }
  const dfBetween = groups.size - 1;
  const dfWithin = values.length - groups.size;
  if (dfBetween < 1 || dfWithin < 1) return undefined;

  const mean = meanOf(values.map((value) => value / largest));
  let [between, within] = [0, 0];
  for (const members of groups.values()) {
    const own = meanOf(members);
    between += members.length * (own - mean) ** 2;
    if (members.every((value) => value === members[0])) continue;
    for (const value of members) within += (value - own) ** 2;
  }
  if (between + within === 0) return undefined;
  const f = within === 0 ? Infinity : between / dfBetween / (within / dfWithin);
  return {
    etaSquared: between / (between + within),
    pValue: fisherFTail(f, dfBetween, dfWithin),
  };
}

function meanOf(values: readonly number[]): number {
  let mean = 0;
  for (const value of values) mean += value / values.length;
  return mean;
}
