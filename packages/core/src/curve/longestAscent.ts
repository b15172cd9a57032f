import type { Float64Values } from '../run/history';

/**
 * The values with as few as possible turned into NaN for the rest to ascend, the lower ones where
 * there is a choice. Equal neighbors may stay, and where all may it is the same array. Infinities
 * become NaN.
 *
 * Source: the longest increasing subsequence by patience sorting (Fredman 1975), from the end.
 */
export function longestAscent(values: Float64Values): Float64Values {
  if (ascends(values)) return values;
  const { length } = values;
  // Of all ascents of k + 1 values from here on, firstOf[k] is the index of the highest first one.
  const firstOf = new Uint32Array(length);
  const after = new Uint32Array(length);
  let longest = 0;
  for (let i = length - 1; i >= 0; i--) {
    const value = values[i] as number;
    if (!Number.isFinite(value)) continue;
    let low = 0;
    let high = longest;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((values[firstOf[middle] as number] as number) >= value) low = middle + 1;
      else high = middle;
    }
    if (low > 0) after[i] = firstOf[low - 1] as number;
    firstOf[low] = i;
    if (low === longest) longest++;
  }
  const ascent = new Float64Array(length).fill(Number.NaN);
  let i = firstOf[longest - 1] as number;
  for (let left = longest; left > 0; left--) {
    ascent[i] = values[i] as number;
    i = after[i] as number;
  }
  return ascent;
}

function ascends(values: Float64Values): boolean {
  let last = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value < last || Math.abs(value) === Infinity) return false;
    if (value > last) last = value;
  }
  return true;
}
