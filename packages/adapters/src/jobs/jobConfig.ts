import type { RunConfig } from '@runcompare/core';
import { isRecord } from '../json/isRecord';
import { dropSecrets } from '../run/dropSecrets';

/** Settings that a job has columns of its own for. */
const settingColumns = [
  'dataset_path',
  'batch_size',
  'gradient_accumulation_steps',
  'max_learning_rate',
  'min_learning_rate',
  'warmup_steps',
  'distributed_strategy',
] as const;

/**
 * The `config` of a job, and its columns that are settings, without credentials. Only with a `config`
 * does a setting that is not there count as not set.
 */
export function jobConfig(job: { readonly [column: string]: unknown }): RunConfig {
  const config = isRecord(job.config) ? job.config : {};
  const columns = settingColumns.flatMap((name) => (job[name] == null ? [] : [[name, job[name]]]));
  const hasConfig = Object.keys(config).length > 0;
  return {
    recorded: hasConfig ? 'full' : columns.length > 0 ? 'partial' : 'none',
    values: dropSecrets({ ...Object.fromEntries(columns), ...config }),
  };
}
