import type { ConfigValue, Run } from './run';

/**
 * Whether a key holds a credential, by the exact name of its last segment in any case: `pad_token`
 * and `eos_token` are no secrets.
 */
export function isSecretKey(key: string): boolean {
  const name = key.slice(key.lastIndexOf('.') + 1).toLowerCase();
  return secretKeys.has(name) || name.endsWith('_api_key');
}

/** A configuration without the keys that hold credentials, at any depth, and how many those were. */
export function withoutSecrets(values: { readonly [key: string]: ConfigValue }): {
  readonly values: { readonly [key: string]: ConfigValue };
  readonly dropped: number;
} {
  let dropped = 0;
  const clean = (value: ConfigValue): ConfigValue => {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(clean);
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]: [string, ConfigValue]) => {
        if (!isSecretKey(key)) return [[key, clean(inner)]];
        dropped++;
        return [];
      }),
    );
  };
  const kept = clean(values) as { readonly [key: string]: ConfigValue };
  return { values: dropped === 0 ? values : kept, dropped };
}

/** A run whose configuration holds no credentials, and how many were dropped. */
export function runWithoutSecrets(run: Run): { readonly run: Run; readonly dropped: number } {
  const { values, dropped } = withoutSecrets(run.config.values);
  return { run: dropped === 0 ? run : { ...run, config: { ...run.config, values } }, dropped };
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
