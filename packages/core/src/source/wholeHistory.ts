import type { History } from '../run/history';

/** The value, where it is what `createHistory` makes; not whether it is sorted. */
export function wholeHistory(value: unknown): History | undefined {
  if (!isRecord(value)) return undefined;
  const isWhole = columns.every(([name, isNeeded]) => {
    const column = value[name];
    if (column === undefined) return !isNeeded;
    // Not by instanceof: a source may run in another frame.
    const kind = Object.prototype.toString.call(column);
    return kind === '[object Float64Array]' && (column as History['step']).length === value.length;
  });
  return isWhole ? (value as unknown as History) : undefined;
}

export function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const columns = [
  ['step', true],
  ['value', true],
  ['epoch', false],
  ['timeMs', false],
  ['tokens', false],
] as const;
