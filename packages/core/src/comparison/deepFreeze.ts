/** Freezes a plain value and everything in it, and gives it back. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const key in value) {
      const inner = value[key];
      // Most of what there is to freeze are numbers and texts, which are not worth a call.
      if (typeof inner === 'object') deepFreeze(inner);
    }
  }
  return value;
}
