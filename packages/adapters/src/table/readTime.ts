import { readCell } from './readCell';

/**
 * The time in a cell, in milliseconds since the Unix epoch: ISO 8601, or a count of seconds,
 * milliseconds or microseconds. Undefined for what is none.
 */
export function readTime(cell: unknown): number | undefined {
  const number = readCell(cell);
  if (typeof number === 'number') {
    // By size: 1e11 seconds are the year 5138, and 1e11 milliseconds 1973.
    if (number > 1e14) return number / 1000;
    return number > 1e11 ? number : number * 1000;
  }
  const parsed = typeof cell === 'string' ? Date.parse(cell) : Number.NaN;
  return Number.isNaN(parsed) ? undefined : parsed;
}
