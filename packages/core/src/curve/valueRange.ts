import type { Float64Values } from '../run/history';
import { type BlockRange, walkBlocks } from './valueBlocks';

export interface ValueRange {
  readonly low: number;
  readonly high: number;
}

/**
 * The lowest and highest finite value above a floor among points, or undefined without one. With
 * blocks only those at both ends are read, and the ones that the floor goes through.
 */
export function valueRange(
  y: Float64Values,
  { floor, ...range }: BlockRange & { readonly floor: number },
): ValueRange | undefined {
  let low = Infinity;
  let high = -Infinity;
  walkBlocks(range, {
    skips(blocks, block) {
      const lowOf = blocks.low[block] as number;
      const highOf = blocks.high[block] as number;
      if (lowOf <= floor && highOf > floor) return false;
      if (highOf <= floor) return true;
      if (lowOf < low) low = lowOf;
      if (highOf > high) high = highOf;
      return true;
    },
    points(from, to) {
      for (let i = from; i < to; i++) {
        const value = y[i] as number;
        if (!(value > floor && value < Infinity)) continue;
        if (value < low) low = value;
        if (value > high) high = value;
      }
    },
  });
  return low <= high ? { low, high } : undefined;
}

/** Finite values above a floor that are below or above a range. */
export function countOutside(
  y: Float64Values,
  { low, high, floor, ...range }: BlockRange & ValueRange & { readonly floor: number },
): number {
  let count = 0;
  walkBlocks(range, {
    skips: (blocks, block) =>
      (blocks.low[block] as number) >= low && (blocks.high[block] as number) <= high,
    points(from, to) {
      for (let i = from; i < to; i++) {
        const value = y[i] as number;
        if (value > floor && value < Infinity && (value < low || value > high)) count++;
      }
    },
  });
  return count;
}
