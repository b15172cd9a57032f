import { type ConfigValue, isSecretKey } from '@runcompare/core';
import { isRecord } from '../json/isRecord';

/**
 * A configuration as plain values, at any depth without the keys that hold credentials. By exact
 * name, since `pad_token` and `eos_token` are no secrets.
 */
export function dropSecrets(config: { readonly [key: string]: unknown }): {
  readonly [key: string]: ConfigValue;
} {
  return cleaned(config, 0);
}

function cleaned(
  config: { readonly [key: string]: unknown },
  depth: number,
): { readonly [key: string]: ConfigValue } {
  const kept: { [key: string]: ConfigValue } = {};
  for (const [key, value] of Object.entries(config)) {
    if (isSecretKey(key)) continue;
    kept[key] = toConfigValue(value, depth);
  }
  return kept;
}

/** Deeper than anybody nests settings; without an end, a hostile file overflows the stack. */
const deepest = 64;

function toConfigValue(value: unknown, depth: number): ConfigValue {
  if (depth >= deepest) return null;
  if (Array.isArray(value)) return value.map((item) => toConfigValue(item, depth + 1));
  if (isRecord(value)) return cleaned(value, depth + 1);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  return null;
}
