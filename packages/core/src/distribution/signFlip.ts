/**
 * The exact two-sided p of paired differences under "better and worse are a coin toss": the share
 * of all 2^n choices of signs whose sum is at least as far from 0 as the one seen. Its smallest
 * value is 2^(1-n). Undefined for no pairs, or for so many that nobody waits for all choices.
 *
 * Source: Fisher, "The Design of Experiments", 1935, section 21.
 */
export function signFlipP(differences: readonly number[]): number | undefined {
  const sizes = differences.map(Math.abs);
  const n = sizes.length;
  if (n === 0 || n > mostPairs) return undefined;
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const seen = Math.abs(differences.reduce((sum, difference) => sum + difference, 0));
  const bar = seen - rounding * total;
  let asFar = 0;
  // The last sign stays as it is: the other half of all choices mirrors this one.
  for (let choice = 0; choice < 2 ** (n - 1); choice++) {
    let sum = total;
    for (let i = 0; i < n - 1; i++) if (choice & (1 << i)) sum -= 2 * (sizes[i] as number);
    if (Math.abs(sum) >= bar) asFar++;
  }
  return asFar / 2 ** (n - 1);
}

const mostPairs = 16;

/** Sums that are equal on paper differ by this share of their size. */
const rounding = 1e-12;
