import type { ConfigValue, RunConfig } from '@runcompare/core';
import { readNumber } from '../json/readNumber';
import { dropSecrets } from '../run/dropSecrets';
import type { MlflowRun } from './parseRun';

/**
 * The params of a run and the data sets it was given. MLflow keeps every param as a text: numbers and
 * Python's `True`, `False` and `None` are read back, anything else stays a text. A data set is named
 * with its digest, so that two versions of it are two.
 */
export function runConfig(run: MlflowRun): RunConfig {
  const params = run.data?.params ?? [];
  const values = {
    ...datasetsOf(run),
    ...Object.fromEntries(params.map(({ key, value }) => [key, parseParam(value ?? '')])),
  };
  const isEmpty = Object.keys(values).length === 0;
  return {
    recorded: params.length > 0 ? 'full' : isEmpty ? 'none' : 'partial',
    values: dropSecrets(values),
    identityKeys,
  };
}

/** Written by the Trainer's callback, which logs its model's configuration among the arguments. */
const identityKeys: readonly string[] = ['_name_or_path', 'transformers_version', 'use_cache'];

/** A number only where nothing is lost: `007`, `1_000` and what a double cannot hold stay texts. */
export function parseParam(text: string): ConfigValue {
  if (Object.hasOwn(pythonWords, text)) return pythonWords[text] as ConfigValue;
  if (/^-?(0|[1-9]\d*)$/.test(text)) {
    const whole = Number(text);
    return Number.isSafeInteger(whole) ? whole : text;
  }
  if (/^-?(\d+\.\d*|\.\d+|\d+(?=e))(e[+-]?\d+)?$/i.test(text)) return Number(text);
  return readNumber(text) ?? text;
}

const pythonWords: { readonly [word: string]: ConfigValue } = {
  True: true,
  False: false,
  None: null,
};

function datasetsOf(run: MlflowRun): { readonly [key: string]: string } {
  const inputs = run.inputs?.dataset_inputs ?? [];
  return Object.fromEntries(
    inputs.map(({ dataset, tags }) => {
      const context = tags?.find(({ key }) => key === 'mlflow.data.context')?.value ?? '';
      const name = dataset.digest ? `${dataset.name} (${dataset.digest})` : dataset.name;
      return [datasetKey(context), name];
    }),
  );
}

function datasetKey(context: string): string {
  if (/^(eval|val|test)/i.test(context)) return 'eval_dataset';
  return /^train/i.test(context) ? 'train_dataset' : 'dataset';
}
