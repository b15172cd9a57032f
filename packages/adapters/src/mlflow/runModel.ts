import type { ConfigValue, RunModel } from '@runcompare/core';
import type { MlflowRun } from './parseRun';

/** By a param or tag that names it; else runs of one experiment are taken to train one model. */
export function runModel(
  run: MlflowRun,
  found: {
    readonly experimentNames: ReadonlyMap<string, string>;
    readonly config: { readonly [key: string]: ConfigValue };
  },
): RunModel {
  const tags = new Map(run.data?.tags?.map(({ key, value }) => [key, value ?? '']));
  const named = modelKeys.map((key) => found.config[key] ?? tags.get(key)).find(isName);
  if (named) return { name: named.trim(), from: 'config' };
  const experiment = run.info.experiment_id ?? '';
  const name = found.experimentNames.get(experiment);
  if (isName(name)) return { name, from: 'folder' };
  return { from: 'unknown', fingerprint: experiment };
}

const modelKeys = [
  'model_name_or_path',
  'base_model_name_or_path',
  '_name_or_path',
  'base_model',
  'model_name',
  'model_id',
  'model',
];

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
