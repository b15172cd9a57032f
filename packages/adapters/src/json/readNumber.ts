import { isRecord } from './isRecord';

/**
 * A number in any spelling that training logs use, NaN and infinities included. `null` stays null:
 * the source recorded the metric and left it empty. The largest double is infinity again, for which
 * SQL stores that know none keep it. Undefined for everything that is no number, booleans and
 * ordinary number strings among them.
 */
export function readNumber(value: unknown): number | null | undefined {
  if (typeof value === 'number') {
    return Math.abs(value) >= 1.797e308 ? Math.sign(value) * Infinity : value;
  }
  if (value === null) return null;
  if (typeof value === 'string') return nonFinite[value.toLowerCase()];
  // transformers >= 5 writes {"__float__": "NaN"} in some of its files.
  if (isRecord(value) && typeof value.__float__ === 'string') return readNumber(value.__float__);
  return undefined;
}

/** A finite number, or undefined. */
export function readFinite(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

const nonFinite: { readonly [spelling: string]: number | undefined } = Object.assign(
  Object.create(null),
  {
    nan: Number.NaN,
    inf: Infinity,
    '+inf': Infinity,
    infinity: Infinity,
    '-inf': -Infinity,
    '-infinity': -Infinity,
  },
);
