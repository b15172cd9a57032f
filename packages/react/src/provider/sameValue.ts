/**
 * Whether two plain values hold the same, to any depth, typed arrays included. NaN is NaN here, as a
 * run without a usable loss is no other run each time it is read.
 */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a instanceof Float64Array || Array.isArray(a)) {
    const other = b as ArrayLike<unknown>;
    return (
      a.constructor === b.constructor &&
      a.length === other.length &&
      everyIndex(a.length, (i) => sameValue(a[i], other[i]))
    );
  }
  const keys = Object.keys(a);
  return (
    !Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameValue(valueAt(a, key), valueAt(b, key)))
  );
}

function everyIndex(length: number, isGood: (index: number) => boolean): boolean {
  for (let i = 0; i < length; i++) if (!isGood(i)) return false;
  return true;
}

function valueAt(object: object, key: string): unknown {
  return (object as { readonly [key: string]: unknown })[key];
}
