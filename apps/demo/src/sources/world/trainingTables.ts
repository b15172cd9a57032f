import { createHuggingFaceSource } from '@runcompare/adapters/hugging-face';
import type { Run } from '@runcompare/core';
import { trainerFolders } from './folders';

type Row = { readonly [column: string]: unknown };

/** Jobs and their metrics as tables have them: of trainings that were really run. */
export const trainingTables: () => Promise<{
  readonly jobs: readonly Row[];
  readonly metrics: readonly Row[];
}> = onceAsked(async () => {
  const source = createHuggingFaceSource({ files: trainerFolders });
  const { runs } = await source.listRuns();
  const rows = await Promise.all(
    runs.map(async ({ id }) => {
      const { histories } = await source.loadHistories(id);
      return (['train_loss', 'eval_loss'] as const).flatMap((name) => {
        const { step = [], value = [] } = histories[name] ?? {};
        return Array.from(step, (at, i) => ({ job_id: id, step: at, [name]: value[i] }));
      });
    }),
  );
  return { jobs: runs.map(jobOf), metrics: rows.flat().map((row, id) => ({ id, ...row })) };
});

function jobOf({ id, model, status, times, summary, config }: Run): Row {
  const { min } = summary.eval_loss ?? {};
  return {
    id,
    model_name: model.name,
    status,
    elapsed_seconds: times.trainingSeconds,
    best_eval_loss: min?.value,
    best_step: min?.step,
    config: config.values,
  };
}

function onceAsked<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
