import { type ConfigValue, isSecretKey } from '@runcompare/core';
import { isRecord } from '../json/isRecord';

/**
 * A configuration as plain values, at any depth without the keys that hold credentials. By exact
 * name, since `pad_token` and `eos_token` are no secrets.
 */
export function dropSecrets(config: { readonly [key: string]: unknown }): {
  readonly [key: string]: ConfigValue;
} {
  const kept: { [key: string]: ConfigValue } = {};
  for (const [key, value] of Object.entries(config)) {
    if (isSecretKey(key)) continue;
    kept[key] = toConfigValue(value);
  }
  return kept;
}

function toConfigValue(value: unknown): ConfigValue {
  if (Array.isArray(value)) return value.map(toConfigValue);
  if (isRecord(value)) return dropSecrets(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  return null;
}
