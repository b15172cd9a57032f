/**
 * Places labels of equal height beside their curves: in the order of where they want to be, at least
 * `gap` apart, inside the range, and together as close to their wanted places as that allows. None
 * is ever dropped; where the range is too short for all of them the gap shrinks. Gives the places in
 * the order of the input.
 */
export function spreadLabels(
  wanted: readonly number[],
  { gap, from, to }: { readonly gap: number; readonly from: number; readonly to: number },
): readonly number[] {
  const count = wanted.length;
  const apart = count > 1 ? Math.min(gap, Math.max(0, to - from) / (count - 1)) : 0;
  const order = wanted.map((_, i) => i).sort((a, b) => at(wanted, a) - at(wanted, b) || a - b);
  // Pool adjacent violators: the least squares fit of an ascending series.
  const pools: { sum: number; size: number }[] = [];
  order.forEach((i, rank) => {
    pools.push({ sum: at(wanted, i) - rank * apart, size: 1 });
    for (;;) {
      const last = pools.at(-1);
      const before = pools.at(-2);
      if (!last || !before || before.sum / before.size <= last.sum / last.size) break;
      before.sum += last.sum;
      before.size += last.size;
      pools.pop();
    }
  });
  const highest = to - (count - 1) * apart;
  const placed = new Array<number>(count);
  let rank = 0;
  for (const { sum, size } of pools) {
    const place = Math.max(from, Math.min(highest, sum / size));
    for (let i = 0; i < size; i++, rank++) placed[order[rank] as number] = place + rank * apart;
  }
  return placed;
}

const at = (values: readonly number[], i: number) => values[i] as number;
