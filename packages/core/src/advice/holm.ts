/**
 * p-values corrected for having asked as many questions as there are, in the order given: the k-th
 * smallest of m is taken times m - k + 1, is never below a smaller one, and never over 1. Keeps the
 * chance of any false claim below the level, whatever the questions have to do with each other.
 * Source: Holm, "A Simple Sequentially Rejective Multiple Test Procedure", 1979.
 */
export function holm(pValues: readonly number[]): readonly number[] {
  const order = [...pValues.keys()].sort((a, b) => (pValues[a] as number) - (pValues[b] as number));
  const adjusted = pValues.map(() => 0);
  let least = 0;
  for (const [k, index] of order.entries()) {
    least = Math.max(least, Math.min(1, (order.length - k) * (pValues[index] as number)));
    adjusted[index] = least;
  }
  return adjusted;
}
