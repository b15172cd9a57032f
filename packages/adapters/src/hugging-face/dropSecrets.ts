import type { ConfigValue } from '@runcompare/core';
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
    if (secretKeys.has(key.toLowerCase()) || /_api_key$/i.test(key)) continue;
    kept[key] = toConfigValue(value);
  }
  return kept;
}

const secretKeys: ReadonlySet<string> = new Set([
  'access_key',
  'access_token',
  'api_key',
  'api_token',
  'apikey',
  'auth_token',
  'authorization',
  'aws_access_key_id',
  'aws_secret_access_key',
  'aws_session_token',
  'client_secret',
  'credentials',
  'hf_token',
  'hub_token',
  'huggingface_token',
  'job_token',
  'passwd',
  'password',
  'private_key',
  'push_to_hub_token',
  'refresh_token',
  'secret',
  'secret_key',
  'token',
  'use_auth_token',
  'wandb_key',
]);

function toConfigValue(value: unknown): ConfigValue {
  if (Array.isArray(value)) return value.map(toConfigValue);
  if (isRecord(value)) return dropSecrets(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  return null;
}
