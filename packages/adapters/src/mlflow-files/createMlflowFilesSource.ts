import type { AbortSignalLike, DataIssue, RunSource } from '@runcompare/core';
import type { FileTree } from '../files/fileTree';
import { mapLimited } from '../mapLimited';
import { selectHistories } from '../run/selectHistories';
import { unknownRun } from '../run/unknownRun';
import { findMlflowRuns, type MlflowRunFiles } from './findMlflowRuns';
import { readMlflowRun } from './readMlflowRun';

export interface MlflowFilesSourceOptions {
  /** The folder that a person opened: `mlruns`, one of its experiments, or whatever lies above. */
  readonly files: FileTree;
}

/**
 * Runs from the folder that MLflow writes where it has neither server nor database (`mlruns`). Ids are
 * MLflow's, and runs are as its server tells them, with lowest and highest values beside. Deleted runs
 * are not listed.
 */
export function createMlflowFilesSource({ files }: MlflowFilesSourceOptions): RunSource {
  let found: readonly MlflowRunFiles[] = [];

  async function find(signal: AbortSignalLike | undefined) {
    signal?.throwIfAborted();
    const entries = await files.list({ signal });
    signal?.throwIfAborted();
    found = findMlflowRuns(files.name, entries);
    return entries;
  }

  return {
    async listRuns({ signal } = {}) {
      const entries = await find(signal);
      const read = await mapLimited(found, 4, (one) => readMlflowRun(one, { files, signal }));
      const runs = read.flatMap(({ run, isDeleted }) => (isDeleted ? [] : [run]));
      const issues: DataIssue[] = entries.flatMap(({ path, problem }) =>
        problem === undefined ? [] : [{ path, message: `Could not be listed: ${problem}` }],
      );
      if (runs.length === 0) {
        const message = `No MLflow runs among ${entries.length} files. A run is a folder with a meta.yaml, named by its id, below mlruns.`;
        issues.push({ path: files.name, message });
      }
      return { runs, issues };
    },
    async loadHistories(runId, { signal, ...wanted } = {}) {
      signal?.throwIfAborted();
      const isRun = ({ id }: MlflowRunFiles) => id === runId;
      if (!found.some(isRun)) await find(signal);
      const one = found.find(isRun);
      if (!one) throw unknownRun(runId, { root: files.name, known: found.map(({ id }) => id) });
      const { histories, issues } = await readMlflowRun(one, { files, signal });
      return { histories: selectHistories(histories, wanted), issues };
    },
  };
}
