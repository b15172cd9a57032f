/**
 * The names that trackers give to one and the same metric. Keys are compared after
 * {@link normalize}, so `eval/loss`, `eval_loss` and `Eval-Loss` need one entry.
 * Hosts and adapters that know better rename before they build a run.
 */
const aliases: { readonly [normalized: string]: string } = {
  val_loss: 'eval_loss',
  valid_loss: 'eval_loss',
  validation_loss: 'eval_loss',
  loss: 'train_loss',
  training_loss: 'train_loss',
  train_grad_norm: 'grad_norm',
  gradient_norm: 'grad_norm',
  lr: 'learning_rate',
  train_learning_rate: 'learning_rate',
  val_accuracy: 'eval_accuracy',
  validation_accuracy: 'eval_accuracy',
  eval_acc: 'eval_accuracy',
  val_acc: 'eval_accuracy',
  ppl: 'perplexity',
  eval_ppl: 'perplexity',
  eval_perplexity: 'perplexity',
  train_samples_per_second: 'samples_per_second',
  tokens_per_second: 'train_tokens_per_second',
  num_input_tokens_seen: 'tokens',
  num_tokens: 'tokens',
  total_tokens: 'tokens',
  tokens_seen: 'tokens',
  gpu_util: 'gpu_utilization',
  gpu_utilization_percent: 'gpu_utilization',
  gpu_utilisation: 'gpu_utilization',
};

/**
 * The canonical key of a metric name: `val_loss`, `eval/loss` and `validation_loss` are all
 * `eval_loss`. A name that no table knows is kept as the source writes it.
 */
export function canonicalMetricName(name: string): string {
  const key = normalize(name);
  if (Object.hasOwn(aliases, key)) return aliases[key] as string;
  return canonicalKeys.has(key) ? key : name;
}

const canonicalKeys: ReadonlySet<string> = new Set(Object.values(aliases));

function normalize(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s/.-]+/g, '_');
}
