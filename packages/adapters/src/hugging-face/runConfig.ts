import type { History, RunConfig } from '@runcompare/core';
import { dropSecrets } from '../run/dropSecrets';
import type { TrainerState } from './parseTrainerState';

type JsonObject = { readonly [key: string]: unknown };

/**
 * The hyperparameters of a run: all of `training_args.json`, else the few that the trainer state
 * holds and the first learning rate that was logged. The model's `config.json` is beside them under
 * `model`, a PEFT adapter's under `adapter`.
 */
export function runConfig(found: {
  readonly args?: JsonObject | undefined;
  readonly model?: JsonObject | undefined;
  readonly adapter?: JsonObject | undefined;
  readonly state?: TrainerState | undefined;
  readonly learningRate?: History | undefined;
}): RunConfig {
  const { args, model, adapter, state } = found;
  const learningRate = found.learningRate?.value[0];
  const partial = {
    ...state?.settings,
    ...(learningRate !== undefined && { learning_rate: learningRate }),
  };
  return {
    recorded: args ? 'full' : Object.keys(partial).length > 0 ? 'partial' : 'none',
    values: {
      ...(args ? dropSecrets(args) : partial),
      ...(model && { model: dropSecrets(model) }),
      ...(adapter && { adapter: dropSecrets(adapter) }),
    },
    identityKeys,
  };
}

/** Written when a model is saved, so a run that was killed earlier lacks or differs in them. */
const identityKeys: readonly string[] = [
  'model._name_or_path',
  'model.architectures',
  'model.dtype',
  'model.torch_dtype',
  'model.transformers_version',
  'model.use_cache',
  'adapter.base_model_name_or_path',
  'adapter.inference_mode',
];
