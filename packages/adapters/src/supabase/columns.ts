import { isSecretKey, RunCompareError } from '@runcompare/core';

/** Columns of jobs that are asked for unless others are named. None of them holds a credential. */
export const defaultJobColumns: readonly string[] = [
  'id',
  'model_name',
  'status',
  'error_message',
  'started_at',
  'completed_at',
  'elapsed_seconds',
  'current_epoch',
  'total_epochs',
  'current_step',
  'total_steps',
  'num_gpus',
  'config',
  'loss',
  'eval_loss',
  'final_loss',
  'final_eval_loss',
  'best_eval_loss',
  'best_epoch',
  'best_step',
  'best_checkpoint_path',
  'best_checkpoint_step',
  'best_checkpoint_epoch',
  'learning_rate',
  'grad_norm',
  'perplexity',
  'train_perplexity',
  'samples_per_second',
  'gpu_utilization_percent',
  'gpu_memory_allocated_gb',
  'gpu_memory_reserved_gb',
];

/** Columns of a wide table of metrics. Of a long one: `id`, `step`, `metric_name`, `metric_value`. */
export const defaultMetricColumns: readonly string[] = [
  'id',
  'job_id',
  'step',
  'epoch',
  'timestamp',
  'train_loss',
  'eval_loss',
  'learning_rate',
  'grad_norm',
  'perplexity',
  'train_perplexity',
  'samples_per_second',
  'gpu_utilization_percent',
  'gpu_memory_allocated_gb',
  'gpu_memory_reserved_gb',
];

/**
 * What is put into `select`, always by name: `*` would fetch whatever else is in the table, such as
 * a `job_token` that can write. Throws a `RunCompareError` for a star, for a column with the name of
 * a credential and where one is missing without which rows can't be told apart.
 */
export function selectOf(columns: readonly string[], needed: readonly string[]): string {
  const bad = columns.filter((column) => !isPlain(column) || isSecretKey(sourceOf(column)));
  const missing = needed.filter((name) => !columns.some((column) => nameOf(column) === name));
  if (bad.length > 0 || missing.length > 0) {
    const what =
      bad.length > 0 ? `${bad.join(', ')} cannot be read` : `${missing.join(', ')} is missing`;
    throw new RunCompareError(
      'invalid-argument',
      'createSupabaseSource',
      `among the columns, ${what}. Only columns that are named and hold no credential leave the database. Pass names such as "status", or "model_name:base" where a column has another name.`,
    );
  }
  return columns.join(',');
}

/** The column behind a known name: filters and orders know no other. */
export function columnNamed(columns: readonly string[], name: string): string {
  const found = columns.find((column) => nameOf(column) === name);
  return found === undefined ? name : sourceOf(found);
}

function nameOf(column: string): string {
  return column.split(':')[0] as string;
}

function sourceOf(column: string): string {
  return column.split(':').at(-1) as string;
}

function isPlain(column: string): boolean {
  return /^(\w+:)?\w+$/.test(column);
}
