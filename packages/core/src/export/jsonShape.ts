import type { DataIssue } from '../run/run';

/** Stands for "not what it should be"; the reason is among the issues. */
export const mismatch = Symbol('mismatch');

export interface Place {
  /** Keys from the top, as in `comparison.runs.0.id`. */
  readonly path: string;
  readonly issues: DataIssue[];
}

/** Reads one kind of value out of parsed JSON. It never throws and never keeps what it was given. */
export type Shape<T> = (value: unknown, place: Place) => T | typeof mismatch;

/** One shape for each key that the type has: a key that the type gains does not compile without. */
export type Shapes<T> = { readonly [K in keyof T]-?: Shape<T[K]> };

export const text: Shape<string> = (value, place) =>
  typeof value === 'string' ? value : refuse(place, 'is not a text');

/** JSON has no other numbers than finite ones, save for those too large for a double. */
export const number: Shape<number> = (value, place) =>
  typeof value === 'number' && Number.isFinite(value) ? value : refuse(place, 'is not a number');

export const flag: Shape<boolean> = (value, place) =>
  typeof value === 'boolean' ? value : refuse(place, 'is neither true nor false');

/** A flag that is left out rather than false. */
export const onlyTrue: Shape<true> = (value, place) =>
  value === true ? true : refuse(place, 'is not true');

/** One of the words that are the keys; written as an object so that none can be forgotten. */
export function oneOf<T extends string>(words: { readonly [word in T]: true }): Shape<T> {
  return (value, place) =>
    typeof value === 'string' && Object.hasOwn(words, value)
      ? (value as T)
      : refuse(place, `is none of ${Object.keys(words).join(', ')}`);
}

export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value, place) => (value === undefined ? undefined : shape(value, place));
}

export function list<T>(shape: Shape<T>): Shape<readonly T[]> {
  return (value, place) => {
    if (!Array.isArray(value)) return refuse(place, 'is not a list');
    const items = value.map((item, i) => shape(item, inside(place, i)));
    return items.includes(mismatch) ? mismatch : (items as T[]);
  };
}

/** An object of known keys. Unknown ones are left out and named; absent ones stay absent. */
export function record<T extends object>(shapes: Shapes<T>): Shape<T> {
  const entries = Object.entries(shapes) as [string, Shape<unknown>][];
  return (value, place) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return refuse(place, 'is not an object');
    }
    for (const key of Object.keys(value)) {
      if (!Object.hasOwn(shapes, key)) refuse(inside(place, key), 'is not known and was left out');
    }
    const given = new Map<string, unknown>(Object.entries(value));
    const read: [string, unknown][] = entries.map(([key, shape]) => [
      key,
      shape(given.get(key), inside(place, key)),
    ]);
    if (read.some(([, inner]) => inner === mismatch)) return mismatch;
    return Object.fromEntries(read.filter(([, inner]) => inner !== undefined)) as T;
  };
}

/** Notes what is wrong; past 50 issues one more helps nobody. */
export function refuse({ path, issues }: Place, message: string): typeof mismatch {
  if (issues.length < 50) issues.push({ path, message });
  return mismatch;
}

export function inside({ path, issues }: Place, key: string | number): Place {
  const name = String(key);
  const shown = name.length > 80 ? `${name.slice(0, 79)}…` : name;
  return { path: path === '' ? shown : `${path}.${shown}`, issues };
}
