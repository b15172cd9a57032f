import type { ConfigValue } from './run';

/** What stands at a dotted key; an empty object or array is the text `{}` or `[]`. */
export type FlatConfigValue = string | number | boolean | null;

/**
 * A nested configuration as dotted keys, losslessly: two different configurations never flatten
 * equal. Array positions become keys, and an empty object or array becomes `{}` or `[]`. A backslash
 * escapes a dot or backslash inside a key, a key that reads like an array position, and a text that
 * reads like an empty object or array.
 */
export function flattenConfig(values: {
  readonly [key: string]: ConfigValue;
}): ReadonlyMap<string, FlatConfigValue> {
  const flat = new Map<string, FlatConfigValue>();
  for (const [key, value] of Object.entries(values)) add(flat, escapeKey(key), value);
  return flat;
}

function add(flat: Map<string, FlatConfigValue>, path: string, value: ConfigValue): void {
  if (value === null || typeof value !== 'object') {
    flat.set(path, typeof value === 'string' ? escapeText(value) : value);
    return;
  }
  const isArray = Array.isArray(value);
  const entries = Object.entries(value as { readonly [key: string]: ConfigValue });
  if (entries.length === 0) flat.set(path, isArray ? '[]' : '{}');
  for (const [key, inner] of entries) add(flat, `${path}.${isArray ? key : escapeKey(key)}`, inner);
}

export function escapeKey(key: string): string {
  // Hardly any key has to be escaped, and to see that takes a tenth of the time.
  return special.test(key) ? key.replace(/^\d+$|[\\.]/g, '\\$&') : key;
}

const special = /^\d+$|[\\.]/;

function escapeText(text: string): string {
  return /^\\*(\{\}|\[\])$/.test(text) ? `\\${text}` : text;
}
