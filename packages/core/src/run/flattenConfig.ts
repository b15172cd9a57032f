import type { ConfigValue } from './run';

export type FlatConfigValue = string | number | boolean | null;

/**
 * A nested configuration as dotted keys, losslessly: a dot or backslash inside a key is escaped by
 * a backslash, array positions become keys, and an empty object or array keeps a key of its own.
 */
export function flattenConfig(values: {
  readonly [key: string]: ConfigValue;
}): ReadonlyMap<string, FlatConfigValue | '{}' | '[]'> {
  const flat = new Map<string, FlatConfigValue>();
  for (const [key, value] of Object.entries(values)) add(flat, escapeKey(key), value);
  return flat;
}

function add(flat: Map<string, FlatConfigValue>, path: string, value: ConfigValue): void {
  if (value === null || typeof value !== 'object') {
    flat.set(path, value);
    return;
  }
  const entries = Object.entries(value as { readonly [key: string]: ConfigValue });
  if (entries.length === 0) flat.set(path, Array.isArray(value) ? '[]' : '{}');
  for (const [key, inner] of entries) add(flat, `${path}.${escapeKey(key)}`, inner);
}

function escapeKey(key: string): string {
  return key.replace(/[\\.]/g, '\\$&');
}
