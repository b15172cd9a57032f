import type { Checkpoint } from '@runcompare/core';
import { isRecord } from '../json/isRecord';
import type { MlflowRun } from './parseRun';

/**
 * The models that a run logged: since MLflow 3 its outputs, before that a tag. Their sizes are not
 * known, and a step of 0 is one that was not given: it is MLflow's default.
 */
export function runCheckpoints(run: MlflowRun): readonly Checkpoint[] {
  const outputs = run.outputs?.model_outputs ?? [];
  if (outputs.length > 0) {
    const steps = new Map(outputs.map(({ model_id: id, step }) => [id, step ?? 0]));
    return [...steps].map(([id, step]) => ({ id, ...(step > 0 && { step }) }));
  }
  const history = run.data?.tags?.find(({ key }) => key === 'mlflow.log-model.history')?.value;
  return [...new Set(loggedPaths(history ?? ''))].map((id) => ({ id }));
}

function loggedPaths(text: string): string[] {
  try {
    const models: unknown = JSON.parse(text);
    if (!Array.isArray(models)) return [];
    return models.flatMap((model: unknown) =>
      isRecord(model) && typeof model.artifact_path === 'string' ? [model.artifact_path] : [],
    );
  } catch {
    // A tag is anybody's to write: whatever else stands in it names no model.
    return [];
  }
}
