import type { ConfigCell } from './configTable';

/**
 * How many times as large a number became: 3 is times three, 0.25 is divided by four. Only between
 * finite numbers of the same sign that differ; undefined for anything else, and where the ratio
 * itself leaves what a number can hold.
 */
export function factorOfChange(from: ConfigCell, to: ConfigCell): number | undefined {
  const [before, after] = [numberIn(from), numberIn(to)];
  if (before === undefined || after === undefined || before === after) return undefined;
  const factor = after / before;
  return factor > 0 && Number.isFinite(factor) ? factor : undefined;
}

/** The finite number that a cell holds, if it holds one. */
export function numberIn(cell: ConfigCell): number | undefined {
  if (cell.state !== 'value' || typeof cell.value !== 'number') return undefined;
  return Number.isFinite(cell.value) ? cell.value : undefined;
}
