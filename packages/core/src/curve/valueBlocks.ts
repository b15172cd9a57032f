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

/**
 * Reads every value once. Given the values and blocks from before a curve grew, the blocks of the
 * part that is still the same are taken from there.
 */
export function valueBlocks(
  y: Float64Values,
  before?: { readonly y: Float64Values; readonly blocks: ValueBlocks },
): ValueBlocks {
  const count = Math.ceil(y.length / blockSize);
  const blocks: ValueBlocks = {
    low: new Float64Array(count),
    high: new Float64Array(count),
    lowAt: new Uint8Array(count),
    highAt: new Uint8Array(count),
    nonFinite: new Uint8Array(count),
  };
  const same = before ? Math.floor(sharedLength(y, before.y) / blockSize) : 0;
  if (before) {
    for (const key of ['low', 'high', 'lowAt', 'highAt', 'nonFinite'] as const) {
      blocks[key].set(before.blocks[key].subarray(0, same));
    }
  }
  for (let block = same; block < count; block++) fillBlock(blocks, block, y);
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
  if (!blocks) {
    visit.points(from, to);
    return;
  }
  for (let i = from; i < to; ) {
    const block = Math.floor(i / blockSize);
    const end = Math.min(to, (block + 1) * blockSize);
    const isWhole = i % blockSize === 0 && end - i === blockSize;
    if (!(isWhole && visit.skips(blocks, block))) visit.points(i, end);
    i = end;
  }
}

function fillBlock(blocks: ValueBlocks, block: number, y: Float64Values): void {
  const start = block * blockSize;
  const end = Math.min(y.length, start + blockSize);
  let low = Infinity;
  let high = -Infinity;
  let lowAt = start;
  let highAt = start;
  let nonFinite = 0;
  for (let i = start; i < end; i++) {
    const value = y[i] as number;
    if (!Number.isFinite(value)) {
      nonFinite++;
      continue;
    }
    if (value < low) {
      low = value;
      lowAt = i;
    }
    if (value > high) {
      high = value;
      highAt = i;
    }
  }
  blocks.low[block] = low;
  blocks.high[block] = high;
  blocks.lowAt[block] = lowAt - start;
  blocks.highAt[block] = highAt - start;
  blocks.nonFinite[block] = nonFinite;
}

/** How many values from the start on are the same, NaN being the same as NaN. */
function sharedLength(a: Float64Values, b: Float64Values): number {
  const most = Math.min(a.length, b.length);
  for (let i = 0; i < most; i++) {
    if (a[i] !== b[i] && !(Number.isNaN(a[i]) && Number.isNaN(b[i]))) return i;
  }
  return most;
}
