/**
 * Where a value was read from: a point of a history, the summary of one, or a number that the source
 * states without saying at which step.
 */
export type ValueOrigin = 'history' | 'summary' | 'reported';

/**
 * One number of one run, in a form that survives JSON: what is missing, recorded as null, not a
 * number or infinite are four different things and stay so.
 */
export type Cell =
  | {
      readonly state: 'value';
      readonly value: number;
      readonly from: ValueOrigin;
      /** The total that the value counts towards, as in epoch 11 of 12. */
      readonly of?: number | undefined;
    }
  | { readonly state: 'missing' | 'null' | 'nan' | 'inf' | '-inf' };

export const missing: Cell = { state: 'missing' };

/** The cell of a number as it stands in a source; undefined is missing, null was recorded empty. */
export function cellOf(value: number | null | undefined, from: ValueOrigin): Cell {
  if (value === undefined) return missing;
  if (value === null) return { state: 'null' };
  // JSON knows no -0.
  if (Number.isFinite(value)) return { state: 'value', value: value === 0 ? 0 : value, from };
  return { state: Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf' };
}

/** Whether a cell holds a finite number. */
export function isValue(cell: Cell): cell is Extract<Cell, { state: 'value' }> {
  return cell.state === 'value';
}
