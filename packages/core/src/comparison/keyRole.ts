import { isSeedKey } from '../run/settingKeys';

/**
 * What a key is there for. `bookkeeping`: what is logged, saved and evaluated when, which changes
 * what is known of a run rather than what it learns. `seed`: tells replicates apart.
 */
export type KeyRole = 'hyperparameter' | 'bookkeeping' | 'seed';

/** The role of a flattened key, by its last words in any case. */
export function keyRole(key: string): KeyRole {
  if (isSeedKey(key)) return 'seed';
  const name = lastName(key);
  const isKnown = bookkeeping.has(name) || /^(logging|save)_/.test(name);
  return isKnown ? 'bookkeeping' : 'hyperparameter';
}

/** The last segment of a flattened key that is no position in a list, in lower case. */
export function lastName(key: string): string {
  const name = key.toLowerCase().replace(/(\.\d+)+$/, '');
  return name.slice(name.lastIndexOf('.') + 1);
}

const bookkeeping: ReadonlySet<string> = new Set([
  'dataloader_num_workers',
  'dataloader_persistent_workers',
  'dataloader_pin_memory',
  'dataloader_prefetch_factor',
  'disable_tqdm',
  'do_eval',
  'do_predict',
  'do_train',
  'eval_accumulation_steps',
  'eval_delay',
  'eval_on_start',
  'eval_steps',
  'eval_strategy',
  'evaluation_strategy',
  'greater_is_better',
  'include_num_input_tokens_seen',
  'include_tokens_per_second',
  'load_best_model_at_end',
  'log_every_n_steps',
  'log_level',
  'log_level_replica',
  'log_on_each_node',
  'metric_for_best_model',
  'overwrite_output_dir',
  'per_device_eval_batch_size',
  'push_to_hub',
  'skip_memory_metrics',
]);
