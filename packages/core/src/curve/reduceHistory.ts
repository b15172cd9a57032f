import type { Float64Values, History } from '../run/history';

export interface ReduceOptions {
  /** Pixel columns of the plot; per column at most four finite points are kept. */
  readonly columns: number;
  /** Visible range of x; the whole history when left out. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** On `log`, columns are equal in log space and points at x <= 0 are left out. */
  readonly scale?: 'linear' | 'log' | undefined;
  /** On `log`, values <= 0 are holes like NaN: they can be no extreme of what is drawn. */
  readonly valueScale?: 'linear' | 'log' | undefined;
  /** Positions along x, ascending; the steps when left out. */
  readonly x?: Float64Values | undefined;
  /** Indices that are kept whatever happens, such as the best step. */
  readonly keep?: readonly number[] | undefined;
}

export interface ReducedHistory {
  /** Indices into the history, ascending. */
  readonly indices: readonly number[];
  /** Points inside the visible range before reduction. */
  readonly of: number;
  /** Points that the axis cannot show: without a position, or at x <= 0 on a log axis. */
  readonly leftOut: number;
}

/**
 * Thins a history to what a plot of `columns` pixels can show. Per column the first, last, lowest
 * and highest finite points are kept and the first and last non-finite one, so that a spike of one
 * step, a hole and both ends survive at every size. The nearest point on either side of the range
 * is kept too: curves run to the edge. Never invents a value; the same input gives the same output.
 */
export function reduceHistory(history: History, options: ReduceOptions): ReducedHistory {
  const x = options.x ?? history.step;
  const log = options.scale === 'log';
  const isShown = (at: number) => Number.isFinite(at) && !(log && at <= 0);
  const wanted = options.from ?? -Infinity;
  const from = isShown(wanted) ? wanted : (firstOf(x, isShown) ?? 0);
  const to = options.to ?? lastOf(x, isShown) ?? from;
  const project = log ? Math.log : identity;
  const start = project(from);
  const span = project(to) - start;
  const columns = Math.max(1, Math.floor(options.columns));
  const floor = options.valueScale === 'log' ? 0 : -Infinity;

  const kept = new Set<number>(options.keep);
  let of = 0;
  let leftOut = 0;
  let column = -1;
  let marks = emptyColumn();
  let before = -1;
  for (let i = 0; i < history.length; i++) {
    const at = x[i] as number;
    if (!isShown(at)) {
      leftOut++;
      continue;
    }
    if (at < from) {
      before = i;
      continue;
    }
    if (at > to) {
      kept.add(i);
      break;
    }
    of++;
    const share = span > 0 ? (project(at) - start) / span : 0;
    const here = Math.min(columns - 1, Math.floor(share * columns));
    if (here !== column) {
      keepColumn(kept, marks);
      marks = emptyColumn();
      column = here;
    }
    mark(marks, history.value, i, floor);
  }
  keepColumn(kept, marks);
  if (before >= 0) kept.add(before);
  return { indices: [...kept].sort((a, b) => a - b), of, leftOut };
}

interface Column {
  first: number;
  last: number;
  lowest: number;
  highest: number;
  firstHole: number;
  lastHole: number;
}

const emptyColumn = (): Column => ({
  first: -1,
  last: -1,
  lowest: -1,
  highest: -1,
  firstHole: -1,
  lastHole: -1,
});

function mark(column: Column, values: Float64Values, i: number, floor: number): void {
  const value = values[i] as number;
  if (!(value > floor && value < Infinity)) {
    if (column.firstHole < 0) column.firstHole = i;
    column.lastHole = i;
    return;
  }
  if (column.first < 0) {
    column.first = column.lowest = column.highest = i;
  } else if (value < (values[column.lowest] as number)) column.lowest = i;
  else if (value > (values[column.highest] as number)) column.highest = i;
  column.last = i;
}

function keepColumn(kept: Set<number>, column: Column): void {
  for (const index of Object.values(column)) if (index >= 0) kept.add(index);
}

function firstOf(x: Float64Values, matches: (at: number) => boolean): number | undefined {
  for (const at of x) if (matches(at)) return at;
  return undefined;
}

function lastOf(x: Float64Values, matches: (at: number) => boolean): number | undefined {
  for (let i = x.length - 1; i >= 0; i--) if (matches(x[i] as number)) return x[i];
  return undefined;
}

const identity = (value: number) => value;
