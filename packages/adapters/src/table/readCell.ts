import { readNumber } from '../json/readNumber';

/**
 * The number in a cell, NaN and infinities in any spelling included; `null` where the source wrote
 * that there is none. Undefined for an empty cell and for what is no number, such as Keras' `NA` or
 * a list in quotes.
 */
export function readCell(cell: unknown): number | null | undefined {
  if (typeof cell !== 'string') return readNumber(cell);
  const text = cell.trim();
  if (text === '') return undefined;
  const number = plainNumber.test(text) ? Number(text) : Number.NaN;
  return readNumber(Number.isNaN(number) ? text : number);
}

/** Not by `Number` alone, which takes `0x10` and `Infinity` as well. */
const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
