import type { Float64Values, History } from '../run/history';

/** Points along x with every position known: ascending, equal ones allowed. */
export interface Series {
  readonly length: number;
  readonly x: Float64Values;
  readonly y: Float64Values;
  /** Which points of the history these are; absent where they are all of them. */
  readonly index?: Uint32Array | undefined;
}

/**
 * The points of a history that have a position, as a view of its own arrays where that is all of
 * them. `x` ascends, with NaN where a point has none: see `axisPositions`.
 */
export function placedSeries(history: History, x: Float64Values = history.step): Series {
  const { length, value } = history;
  const unplaced = x === history.step ? 0 : countUnplaced(x);
  if (unplaced === 0) return { length, x, y: value };
  const placed = length - unplaced;
  const index = new Uint32Array(placed);
  const at = new Float64Array(placed);
  const y = new Float64Array(placed);
  let next = 0;
  for (let i = 0; i < length; i++) {
    const position = x[i] as number;
    if (!Number.isFinite(position)) continue;
    index[next] = i;
    at[next] = position;
    y[next] = value[i] as number;
    next++;
  }
  return { length: placed, x: at, y, index };
}

/**
 * The first index from `from` on that matches, given that all after it match too; `to` where none
 * before it does. Quick where it is close to the guess.
 */
export function firstIndex(
  { from, to, guess = from }: IndexRange,
  matches: (index: number) => boolean,
): number {
  let low = from;
  let high = to;
  if (low >= high) return high;
  let step = 1;
  const at = Math.max(low, Math.min(high - 1, guess));
  if (matches(at)) {
    high = at;
    while (high - step >= low && matches(high - step)) {
      high -= step;
      step *= 2;
    }
    low = Math.max(low, high - step + 1);
  } else {
    low = at + 1;
    while (low + step <= high && !matches(low + step - 1)) {
      low += step;
      step *= 2;
    }
    high = Math.min(high, low + step - 1);
  }
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (matches(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

interface IndexRange {
  readonly from: number;
  readonly to: number;
  readonly guess?: number | undefined;
}

function countUnplaced(x: Float64Values): number {
  let unplaced = 0;
  for (let i = 0; i < x.length; i++) if (!Number.isFinite(x[i])) unplaced++;
  return unplaced;
}
