import type { Float64Values } from '../run/history';
import { firstIndex, type Series } from './series';
import { type BlockRange, blockSize, type ValueBlocks, walkBlocks } from './valueBlocks';

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
  if (start > shownFrom) indices.push(start - 1);
  let width = 1;
  for (let i = start; i < end; ) {
    const column = columnAt(i);
    const guess = i + width;
    const next = firstIndex({ from: i + 1, to: end, guess }, (j) => columnAt(j) > column);
    keepColumn(indices, { y, from: i, to: next, floor, blocks });
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

interface Column extends BlockRange {
  readonly y: Float64Values;
  /** Only values above it have a place on the axis. */
  readonly floor: number;
}

/** Adds first, last, lowest and highest of the points that can be drawn, and both ends of the others. */
function keepColumn(indices: number[], { y, floor, ...range }: Column): void {
  if (range.to - range.from <= 4) {
    for (let i = range.from; i < range.to; i++) indices.push(i);
    return;
  }
  let first = -1;
  let last = -1;
  let low = -1;
  let high = -1;
  let lowest = Infinity;
  let highest = -Infinity;
  let firstHole = -1;
  let lastHole = -1;
  walkBlocks(range, {
    skips(blocks, block) {
      const start = block * blockSize;
      const lowOf = blocks.low[block] as number;
      const highOf = blocks.high[block] as number;
      if (!(highOf > floor)) {
        if (firstHole < 0) firstHole = start;
        lastHole = start + blockSize - 1;
        return true;
      }
      if (!(lowOf > floor) || blocks.nonFinite[block] !== 0) return false;
      if (first < 0) first = start;
      if (lowOf < lowest) {
        lowest = lowOf;
        low = start + (blocks.lowAt[block] as number);
      }
      if (highOf > highest) {
        highest = highOf;
        high = start + (blocks.highAt[block] as number);
      }
      last = start + blockSize - 1;
      return true;
    },
    points(from, to) {
      for (let i = from; i < to; i++) {
        const value = y[i] as number;
        if (!(value > floor && value < Infinity)) {
          if (firstHole < 0) firstHole = i;
          lastHole = i;
          continue;
        }
        if (first < 0) first = i;
        if (value < lowest) {
          lowest = value;
          low = i;
        }
        if (value > highest) {
          highest = value;
          high = i;
        }
        last = i;
      }
    },
  });
  push(indices, [first, low, high, last, firstHole, lastHole]);
}

/** Few enough to sort by hand. */
function push(indices: number[], found: readonly number[]): void {
  let before = -1;
  for (;;) {
    let next = Infinity;
    for (const index of found) if (index > before && index < next) next = index;
    if (next === Infinity) return;
    indices.push(next);
    before = next;
  }
}

const identity = (value: number) => value;
