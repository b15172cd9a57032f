import { canonicalMetricName } from '@runcompare/core';

/**
 * Gives each key of a log its metric name. Two keys of one file never share a metric: the first
 * one met has the canonical name, a later one (`num_tokens` beside `num_input_tokens_seen`) keeps
 * its own.
 */
export function createMetricNames(): (sourceName: string) => string {
  const nameOf = new Map<string, string>();
  const taken = new Set<string>();
  return (sourceName) => {
    const known = nameOf.get(sourceName);
    if (known !== undefined) return known;
    const canonical = metricName(sourceName);
    const name = taken.has(canonical) ? sourceName : canonical;
    nameOf.set(sourceName, name);
    taken.add(name);
    return name;
  };
}

function metricName(sourceName: string): string {
  const special = ofTrainers.find(([pattern]) => pattern.test(sourceName));
  return special ? special[1] : canonicalMetricName(sourceName);
}

/** Names that say what they are only to who knows the trainer. */
const ofTrainers: readonly (readonly [RegExp, string])[] = [
  // Lightning's LearningRateMonitor, Ultralytics' first parameter group, hand-written loops.
  [/^(lr-[^/]+|lr\/pg0|train[/_]lr)$/, 'learning_rate'],
  // Keras before it wrote train and validation to folders of their own.
  [/^epoch_loss$/, 'train_loss'],
  [/^epoch_val_loss$/, 'eval_loss'],
  // Lightning, for a metric that is logged both ways.
  [/^train[/_]loss_step$/, 'train_loss'],
  [/^val[/_]loss_epoch$/, 'eval_loss'],
  [/^val[/_](ppl|perplexity)$/, 'perplexity'],
  // torchtitan.
  [/^loss_metrics\/global_avg_loss$/, 'train_loss'],
  [/^validation_metrics\/loss$/, 'eval_loss'],
];
