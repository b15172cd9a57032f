import type { RunModel } from '@runcompare/core';
import { runModel } from '../hugging-face/runModel';

/** Which model a run trained, by its configuration; else runs of one project are taken to train one. */
export function configModel(
  config: { readonly [key: string]: unknown },
  { project, runId }: { readonly project: string | undefined; readonly runId: string },
): RunModel {
  const names = ['model_name_or_path', '_name_or_path', 'model_name', 'model'].map(
    (key) => config[key],
  );
  const name = names.find((one) => typeof one === 'string');
  return runModel({ config: { ...config, _name_or_path: name }, folder: project, path: runId });
}
