import { flattenConfig } from './flattenConfig';
import type { Run } from './run';

/** The value of one dotted config key as text; undefined where the run does not record the key. */
export function configValue(run: Run, key: string): string | undefined {
  const value = flattenConfig(run.config.values).get(key);
  return value === undefined ? undefined : String(value);
}
