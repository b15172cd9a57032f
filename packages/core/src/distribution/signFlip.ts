/**
 * The exact two-sided p of paired differences under "better and worse are a coin toss": the share
 * of all 2^n choices of signs whose sum is at least as far from 0 as the one seen. Its smallest
 * value is 2^(1-n). Undefined for no pairs, or for so many that nobody waits for all choices.
 *
 * Source: Fisher, "The Design of Experiments", 1935, section 21.
 */
export function signFlipP(differences: readonly number[]): number | undefined {
  const n = differences.length;
  if (n === 0 || n > mostPairs) return undefined;
  const total = differences.reduce((sum, difference) => sum + Math.abs(difference), 0);
  const seen = Math.abs(differences.reduce((sum, difference) => sum + difference, 0));
  const countFrom = (i: number, sum: number): number => {
    const next = differences[i];
    if (next === undefined) return Math.abs(sum) >= seen - rounding * total ? 1 : 0;
    return countFrom(i + 1, sum + next) + countFrom(i + 1, sum - next);
  };
  // The first sign stays as it is: the other half of all choices mirrors this one.
  return countFrom(1, differences[0] as number) / 2 ** (n - 1);
}

const mostPairs = 16;

/** Sums that are equal on paper differ by this share of their size. */
const rounding = 1e-12;
