import type { Range } from './chart';

/** The part of ascending rows that a range shows, both edges included. */
export function visibleRows<Row extends { readonly step: number }>(
  rows: readonly Row[],
  range: Range | undefined,
): readonly Row[] {
  if (!range) return rows;
  const [from, to] = range;
  return rows.slice(
    countWhile(rows, (row) => row.step < from),
    countWhile(rows, (row) => row.step <= to),
  );
}

/** How many rows at the start pass, found by halving. */
function countWhile<Row>(rows: readonly Row[], passes: (row: Row) => boolean): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(rows[middle] as Row)) low = middle + 1;
    else high = middle;
  }
  return low;
}
