import type { Float64Values } from '../run/history';

/** Points that a block stands for, fewer in the last one. */
export const blockSize = 64;

/**
 * The lowest and highest finite value of every {@link blockSize} points, so that whoever looks for
 * extremes need not read them all. Infinity and -Infinity where a block has no finite value.
 */
export interface ValueBlocks {
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Where in its block the extreme stands, the earliest on ties. */
  readonly lowAt: Uint8Array;
  readonly highAt: Uint8Array;
  /** Points that are not finite. */
  readonly nonFinite: Uint8Array;
}

/** Reads every value once. */
export function valueBlocks(y: Float64Values): ValueBlocks {
  const count = Math.ceil(y.length / blockSize);
  const blocks: ValueBlocks = {
    low: new Float64Array(count),
    high: new Float64Array(count),
    lowAt: new Uint8Array(count),
    highAt: new Uint8Array(count),
    nonFinite: new Uint8Array(count),
  };
  for (let block = 0; block < count; block++) fillBlock(blocks, block, y);
  return blocks;
}

/** Index of the lowest or highest finite value, the earliest on ties; -1 where there is none. */
export function extremeIndex(
  { low, high, lowAt, highAt }: ValueBlocks,
  extreme: 'lowest' | 'highest',
): number {
  const sign = extreme === 'lowest' ? 1 : -1;
  const values = sign > 0 ? low : high;
  let best = Infinity;
  let found = -1;
  for (let block = 0; block < values.length; block++) {
    const value = sign * (values[block] as number);
    if (value < best) {
      best = value;
      found = block;
    }
  }
  return found < 0 ? -1 : found * blockSize + ((sign > 0 ? lowAt : highAt)[found] as number);
}

export interface BlockRange {
  readonly from: number;
  /** Without this one. */
  readonly to: number;
  readonly blocks?: ValueBlocks | undefined;
}

/**
 * Goes through a range of points in order: by whole blocks where `skips` takes one and says so,
 * through the points of all others and at both ends.
 */
export function walkBlocks(
  { from, to, blocks }: BlockRange,
  visit: {
    readonly skips: (blocks: ValueBlocks, block: number) => boolean;
    readonly points: (from: number, to: number) => void;
  },
): void {
  const head = blocks ? Math.min(to, Math.ceil(from / blockSize) * blockSize) : to;
  if (from < head) visit.points(from, head);
  if (!blocks) return;
  let start = head;
  for (let block = head / blockSize; start + blockSize <= to; block++, start += blockSize) {
    if (!visit.skips(blocks, block)) visit.points(start, start + blockSize);
  }
  if (start < to) visit.points(start, to);
}

function fillBlock(blocks: ValueBlocks, block: number, y: Float64Values): void {
  const start = block * blockSize;
  const end = Math.min(y.length, start + blockSize);
  let low = y[start] as number;
  let high = low;
  let lowAt = start;
  let highAt = start;
  // Nothing but what is not finite gives anything else than 0 here: one test a block, not a value.
  let zero = 0;
  for (let i = start; i < end; i++) {
    const value = y[i] as number;
    zero += value * 0;
    if (value < low) {
      low = value;
      lowAt = i;
    } else if (value > high) {
      high = value;
      highAt = i;
    }
  }
  if (zero === 0) {
    blocks.low[block] = low;
    blocks.high[block] = high;
    blocks.lowAt[block] = lowAt - start;
    blocks.highAt[block] = highAt - start;
  } else fillHoledBlock(blocks, block, y);
}

function fillHoledBlock(blocks: ValueBlocks, block: number, y: Float64Values): void {
  const start = block * blockSize;
  const end = Math.min(y.length, start + blockSize);
  let low = Infinity;
  let high = -Infinity;
  let nonFinite = 0;
  for (let i = start; i < end; i++) {
    const value = y[i] as number;
    if (!Number.isFinite(value)) {
      nonFinite++;
      continue;
    }
    if (value < low) {
      low = value;
      blocks.lowAt[block] = i - start;
    }
    if (value > high) {
      high = value;
      blocks.highAt[block] = i - start;
    }
  }
  blocks.low[block] = low;
  blocks.high[block] = high;
  blocks.nonFinite[block] = nonFinite;
}
