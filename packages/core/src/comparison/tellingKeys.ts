import { lastName } from './keyRole';

/**
 * Hyperparameters whose change most often explains a change of the objective, most telling first,
 * by the last words of a key in any case. What is not here comes after what is.
 */
const telling: readonly string[] = [
  'learning_rate',
  'lr',
  'optim',
  'optimizer',
  'per_device_train_batch_size',
  'train_batch_size',
  'batch_size',
  'gradient_accumulation_steps',
  'num_train_epochs',
  'max_epochs',
  'epochs',
  'max_steps',
  'lr_scheduler_type',
  'scheduler',
  'warmup_ratio',
  'warmup_steps',
  'weight_decay',
  'lora_r',
  'r',
  'rank',
  'lora_alpha',
  'alpha',
  'lora_dropout',
  'dropout',
  'max_grad_norm',
  'max_seq_length',
  'max_length',
  'dataset',
  'dataset_name',
  'train_samples',
];

const places: ReadonlyMap<string, number> = new Map(telling.map((key, place) => [key, place]));

/** Where a flattened key stands among the telling ones, from 0; past the last for any other. */
export function tellingPlace(key: string): number {
  return places.get(lastName(key)) ?? telling.length;
}
