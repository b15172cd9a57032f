import type { MetricDefinition } from './metricDefinition';
import { metricKind } from './metricKind';

/** Recorded metrics that are known by name, in the order in which a table shows them. */
export const builtInMetrics: readonly MetricDefinition[] = [
  metric('eval_loss', 'Eval loss', 'primary', {}),
  metric('gpu_utilization', 'GPU utilization', 'primary', {
    direction: 'max',
    format: 'percent',
    reading: 'mean',
  }),
  metric('train_loss', 'Train loss', 'secondary', {}),
  metric('grad_norm', 'Gradient norm', 'secondary', {}),
  metric('learning_rate', 'Learning rate', 'secondary', {}),
  metric('samples_per_second', 'Samples/s', 'secondary', { direction: 'max', reading: 'mean' }),
  metric('tokens', 'Tokens seen', 'secondary', { format: 'count' }),
  metric('train_steps_per_second', 'Steps/s', 'other', { direction: 'max', reading: 'mean' }),
  metric('train_tokens_per_second', 'Tokens/s', 'other', { direction: 'max', reading: 'mean' }),
  metric('eval_accuracy', 'Eval accuracy', 'other', {}),
];

function metric(
  key: string,
  label: string,
  section: MetricDefinition['section'],
  rest: Partial<MetricDefinition>,
): MetricDefinition {
  return {
    ...{ key, label, section, format: 'number', reading: 'atBest' },
    ...{ scale: 'ratio', ...metricKind(key) },
    ...rest,
  };
}
