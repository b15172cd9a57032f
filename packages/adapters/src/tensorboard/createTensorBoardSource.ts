import type { AbortSignalLike, Run, RunSource } from '@runcompare/core';
import type { FileTree } from '../files/fileTree';
import type { ReadProgress } from '../files/readSlices';
import { selectHistories } from '../run/selectHistories';
import { unknownRun } from '../run/unknownRun';
import { type EventRun, findEventRuns } from './findEventRuns';
import { readEventRun } from './readEventRun';

export interface TensorBoardSourceOptions {
  /** The folder that a person opened: one training, or trainings at any depth. */
  readonly files: FileTree;
  /** Told about every millisecond of decoding, the last time at the end of each file. */
  readonly onProgress?: ((progress: ReadProgress) => void) | undefined;
}

/**
 * Trainings from TensorBoard event files, of whatever wrote them. A run's id is its folder below the
 * opened one. What event files cannot tell stays unknown: a training whose writer does not say that
 * it ended may still be running. Values have the precision of 32-bit floats, as they were written.
 */
export function createTensorBoardSource(options: TensorBoardSourceOptions): RunSource {
  const { files, onProgress } = options;
  let found: readonly EventRun[] = [];

  async function find(signal: AbortSignalLike | undefined) {
    signal?.throwIfAborted();
    const entries = await files.list({ signal });
    signal?.throwIfAborted();
    found = findEventRuns(files.name, entries);
    return entries;
  }

  return {
    async listRuns({ signal } = {}) {
      const entries = await find(signal);
      const runs: Run[] = [];
      for (const run of found)
        runs.push((await readEventRun(run, { files, signal, onProgress })).run);
      const issues = entries.flatMap(({ path, problem }) =>
        problem === undefined ? [] : [{ path, message: `Could not be listed: ${problem}` }],
      );
      if (runs.length === 0) issues.push({ path: files.name, message: noRuns(entries.length) });
      return { runs, issues };
    },
    async loadHistories(runId, { signal, ...wanted } = {}) {
      signal?.throwIfAborted();
      const isRun = ({ id }: EventRun) => id === runId;
      if (!found.some(isRun)) await find(signal);
      const run = found.find(isRun);
      if (!run) throw unknownRun(runId, { root: files.name, known: found.map(({ id }) => id) });
      const { histories, issues } = await readEventRun(run, { files, signal, onProgress });
      return { histories: selectHistories(histories, wanted), issues };
    },
  };
}

function noRuns(count: number): string {
  return `No TensorBoard event files among ${count} files. Their names contain "tfevents".`;
}
