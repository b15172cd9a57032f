import type { AbortSignalLike, DataIssue, Run, RunSource } from '@runcompare/core';
import type { FileTree, FileTreeOptions } from '../files/fileTree';
import type { ReadProgress } from '../files/readSlices';
import { mapLimited } from '../mapLimited';
import { selectHistories } from '../run/selectHistories';
import { unknownRun } from '../run/unknownRun';
import type { ColumnMapping } from '../table/columnMapping';
import { type FoundRun, findRuns } from './findRuns';
import { readFoundRun } from './readFoundRun';

export interface FolderSourceOptions {
  /** The folder that a person opened. */
  readonly files: FileTree;
  /** Which column of a table is what, where their names do not say. */
  readonly columns?: ColumnMapping | undefined;
  /** Told how far each file is, about every millisecond of reading it. */
  readonly onProgress?: ((progress: ReadProgress) => void) | undefined;
}

/** What a training was logged as. */
export type LogFormat = 'hugging-face' | 'mlflow' | 'table' | 'tensorboard' | 'wandb';

/** A training that was found in a folder. */
export interface DetectedRun {
  /** Its id in `createFolderSource`. */
  readonly id: string;
  /** What reads it, the most exact first. */
  readonly formats: readonly LogFormat[];
}

/**
 * What is in a folder, from its listing alone: no file is opened, so a table may turn out to be no
 * log and a run of MLflow to be deleted. Rejects only where the folder cannot be listed, or with the signal's reason.
 */
export async function detectRuns(
  files: FileTree,
  options: FileTreeOptions = {},
): Promise<readonly DetectedRun[]> {
  options.signal?.throwIfAborted();
  const found = findRuns(files.name, await files.list(options));
  return found.map(({ id, mlflow, trainer, tables, events, wandb }) => ({
    id,
    formats: [
      ...(mlflow ? (['mlflow'] as const) : []),
      ...(trainer ? (['hugging-face'] as const) : []),
      ...(tables.length > 0 ? (['table'] as const) : []),
      ...(wandb ? (['wandb'] as const) : []),
      ...(events.length > 0 ? (['tensorboard'] as const) : []),
    ],
  }));
}

/**
 * The trainings of a folder, whatever they were logged as: output folders of the Hugging Face
 * Trainer, TensorBoard event files, CSV, TSV and JSONL logs, MLflow's `mlruns` and the files of W&B's
 * client. A training that was logged several ways
 * is one run, and what one log does not know is filled from the others.
 */
export function createFolderSource(options: FolderSourceOptions): RunSource {
  const { files } = options;
  let foundOf = new Map<string, FoundRun>();

  async function readAll(signal: AbortSignalLike | undefined) {
    signal?.throwIfAborted();
    const entries = await files.list({ signal });
    signal?.throwIfAborted();
    const found = findRuns(files.name, entries);
    const all = await mapLimited(found, 8, (one) => readFoundRun(one, { ...options, signal }));
    const of = new Map<string, FoundRun>();
    const runs: Run[] = [];
    const issues: DataIssue[] = entries.flatMap(({ path, problem }) =>
      problem === undefined ? [] : [{ path, message: `Could not be listed: ${problem}` }],
    );
    all.forEach(({ runs: read, refused }, i) => {
      for (const { run } of read) {
        of.set(run.id, found[i] as FoundRun);
        runs.push(run);
      }
      issues.push(...refused);
    });
    if (runs.length === 0) issues.push({ path: files.name, message: noRuns(entries.length) });
    foundOf = of;
    return { runs, issues };
  }

  return {
    listRuns: ({ signal } = {}) => readAll(signal),
    async loadHistories(runId, { signal, ...wanted } = {}) {
      signal?.throwIfAborted();
      if (!foundOf.has(runId)) await readAll(signal);
      const found = foundOf.get(runId);
      const { runs } = found ? await readFoundRun(found, { ...options, signal }) : { runs: [] };
      signal?.throwIfAborted();
      const read = runs.find(({ run }) => run.id === runId);
      if (!read) throw unknownRun(runId, { root: files.name, known: [...foundOf.keys()] });
      return { histories: selectHistories(read.histories, wanted), issues: read.issues };
    },
  };
}

function noRuns(count: number): string {
  return `No logs of trainings among ${count} files. A training is a folder with a trainer_state.json or checkpoints, TensorBoard event files, a CSV, TSV or JSONL log with a column of steps or epochs, MLflow's mlruns, or W&B's .wandb files.`;
}
