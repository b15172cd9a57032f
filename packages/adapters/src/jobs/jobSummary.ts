import { canonicalMetricName, type MetricSummary, type Run } from '@runcompare/core';
import type { RowReader } from './rowReader';

/** Columns with the latest value of a metric, the first that is filled before the others. */
const latestColumns = {
  eval_loss: ['final_eval_loss', 'eval_loss'],
  train_loss: ['final_loss', 'train_loss', 'loss'],
  perplexity: ['perplexity'],
  train_perplexity: ['train_perplexity'],
  learning_rate: ['learning_rate'],
  grad_norm: ['grad_norm'],
  samples_per_second: ['samples_per_second'],
  tokens_per_second: ['tokens_per_second'],
  gpu_utilization: ['gpu_utilization_percent'],
  gpu_memory_allocated_gb: ['gpu_memory_allocated_gb'],
  gpu_memory_reserved_gb: ['gpu_memory_reserved_gb'],
} as const;

/** The best evaluation of a job, and the latest value of each metric that it has a column for. */
export function jobSummary(row: RowReader): Run['summary'] {
  const summary = new Map<string, MetricSummary>();
  for (const [key, columns] of Object.entries(latestColumns)) {
    const column = columns.find((name) => row.number(name) !== undefined);
    if (column === undefined) continue;
    const metric = canonicalMetricName(key);
    const value = row.number(column) as number;
    summary.set(metric, { last: { value }, ...(column !== metric && { sourceName: column }) });
  }
  const best = row.number('best_eval_loss');
  if (best !== undefined && Number.isFinite(best)) {
    const [step, epoch] = [row.count('best_step'), row.count('best_epoch')];
    summary.set('eval_loss', { ...summary.get('eval_loss'), min: { value: best, step, epoch } });
  }
  return Object.fromEntries(summary);
}
