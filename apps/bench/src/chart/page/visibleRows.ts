import type { Range } from './chart';
import { countWhile } from './countWhile';

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
