import type { Float64Values } from '../run/history';
import { firstIndex, type Series } from './series';
import { blockSize, type ValueBlocks } from './valueBlocks';

export interface ReduceSeriesOptions {
  readonly columns: number;
  readonly from: number;
  readonly to: number;
  readonly scale: 'linear' | 'log';
  readonly valueScale: 'linear' | 'log';
  /** Of the same series: columns of many points then skip most of them. The result is the same. */
  readonly blocks?: ValueBlocks | undefined;
}

export interface ReducedSeries {
  /** Ascending. */
  readonly indices: readonly number[];
  /** The points inside the visible range are those from `start` up to and without `end`. */
  readonly start: number;
  readonly end: number;
  /** Points that a log axis cannot show stand before this one. */
  readonly shownFrom: number;
}

/**
 * What a plot of `columns` pixels can show of a series: see `reduceHistory`, which says what is
 * kept. Columns are found by search and not point by point.
 */
export function reduceSeries(series: Series, options: ReduceSeriesOptions): ReducedSeries {
  const { x, y } = series;
  const { scale, blocks } = options;
  const range = visibleRange(series, options);
  const { start, end, shownFrom } = range;
  const columns = Math.max(1, Math.floor(options.columns));
  const project = scale === 'log' ? Math.log : identity;
  const origin = project(options.from);
  const span = project(options.to) - origin;
  const columnAt = (i: number) => {
    const share = span > 0 ? (project(x[i] as number) - origin) / span : 0;
    return Math.min(columns - 1, Math.floor(share * columns));
  };
  const floor = options.valueScale === 'log' ? 0 : -Infinity;
  const indices: number[] = [];
  const keepColumn = columnKeeper({ y, floor, blocks, indices });
  if (start > shownFrom) indices.push(start - 1);
  let width = 1;
  for (let i = start; i < end; ) {
    const column = columnAt(i);
    const guess = i + width;
    const next = firstIndex({ from: i + 1, to: end, guess }, (j) => columnAt(j) > column);
    keepColumn(i, next);
    width = next - i;
    i = next;
  }
  if (end < series.length) indices.push(end);
  return { ...range, indices };
}

/** The points from `from` to `to`, without those that a log axis cannot show. */
export function visibleRange(
  { x, length }: Series,
  { from, to, scale }: Pick<ReduceSeriesOptions, 'from' | 'to' | 'scale'>,
): Omit<ReducedSeries, 'indices'> {
  const at = (i: number) => x[i] as number;
  const shownFrom = scale === 'log' ? firstIndex({ from: 0, to: length }, (i) => at(i) > 0) : 0;
  const start = firstIndex({ from: shownFrom, to: length }, (i) => at(i) >= from);
  const end = firstIndex({ from: start, to: length }, (i) => at(i) > to);
  return { start, end, shownFrom };
}

interface Kept {
  readonly y: Float64Values;
  /** Only values above it have a place on the axis. */
  readonly floor: number;
  readonly blocks: ValueBlocks | undefined;
  readonly indices: number[];
}

/**
 * Adds first, last, lowest and highest of those points of a column that can be drawn, and both ends
 * of the others. Made once for all columns: a zoom has thousands of them.
 */
function columnKeeper({ y, floor, blocks, indices }: Kept): (from: number, to: number) => void {
  let first = -1;
  let last = -1;
  let low = -1;
  let high = -1;
  let firstHole = -1;
  let lastHole = -1;
  let lowest = Infinity;
  let highest = -Infinity;
  const scan = (from: number, to: number) => {
    for (let i = from; i < to; i++) {
      const value = y[i] as number;
      if (value > floor && value < Infinity) {
        if (value < lowest) {
          lowest = value;
          low = i;
        }
        if (value > highest) {
          highest = value;
          high = i;
        }
        if (first < 0) first = i;
        last = i;
      } else {
        if (firstHole < 0) firstHole = i;
        lastHole = i;
      }
    }
  };
  const scanBlock = (known: ValueBlocks, block: number) => {
    const start = block * blockSize;
    const end = start + blockSize - 1;
    const lowOf = known.low[block] as number;
    const highOf = known.high[block] as number;
    if (!(highOf > floor)) {
      if (firstHole < 0) firstHole = start;
      lastHole = end;
    } else if (!(lowOf > floor) || known.nonFinite[block] !== 0) scan(start, end + 1);
    else {
      if (first < 0) first = start;
      last = end;
      if (lowOf < lowest) {
        lowest = lowOf;
        low = start + (known.lowAt[block] as number);
      }
      if (highOf > highest) {
        highest = highOf;
        high = start + (known.highAt[block] as number);
      }
    }
  };
  return (from, to) => {
    if (to - from <= 4) {
      for (let i = from; i < to; i++) indices.push(i);
      return;
    }
    first = last = low = high = firstHole = lastHole = -1;
    lowest = Infinity;
    highest = -Infinity;
    const head = blocks ? Math.min(to, Math.ceil(from / blockSize) * blockSize) : to;
    scan(from, head);
    let start = head;
    if (blocks) {
      for (; start + blockSize <= to; start += blockSize) scanBlock(blocks, start / blockSize);
    }
    scan(start, to);
    // Six at most, in ascending order and each once.
    for (let before = -1; ; ) {
      let next = Infinity;
      if (first > before) next = first;
      if (low > before && low < next) next = low;
      if (high > before && high < next) next = high;
      if (last > before && last < next) next = last;
      if (firstHole > before && firstHole < next) next = firstHole;
      if (lastHole > before && lastHole < next) next = lastHole;
      if (next === Infinity) return;
      indices.push(next);
      before = next;
    }
  };
}

const identity = (value: number) => value;
