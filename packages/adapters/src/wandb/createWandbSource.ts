import type { AbortSignalLike, RunSource } from '@runcompare/core';
import type { FileTree } from '../files/fileTree';
import type { ReadProgress } from '../files/readSlices';
import { mapLimited } from '../mapLimited';
import { selectHistories } from '../run/selectHistories';
import { unknownRun } from '../run/unknownRun';
import { findWandbRuns, type WandbRun } from './findWandbRuns';
import { readWandbRun } from './readWandbRun';

export interface WandbSourceOptions {
  /** The folder that a person opened, such as the `wandb` folder of a project. */
  readonly files: FileTree;
  /** Told about every millisecond of decoding, the last time at the end of each file. */
  readonly onProgress?: ((progress: ReadProgress) => void) | undefined;
}

/**
 * Runs from the files that the W&B client writes beside a training, offline ones among them; nothing
 * is asked of a server. Ids are W&B's. A run without an exit code may still be running or have
 * crashed, so its status is unknown.
 */
export function createWandbSource({ files, onProgress }: WandbSourceOptions): RunSource {
  let found: readonly WandbRun[] = [];

  async function find(signal: AbortSignalLike | undefined) {
    signal?.throwIfAborted();
    const entries = await files.list({ signal });
    signal?.throwIfAborted();
    found = findWandbRuns(entries);
    return entries;
  }

  return {
    async listRuns({ signal } = {}) {
      const entries = await find(signal);
      const runs = await mapLimited(
        found,
        4,
        async (one) => (await readWandbRun(one, { files, signal, onProgress })).run,
      );
      const issues = entries.flatMap(({ path, problem }) =>
        problem === undefined ? [] : [{ path, message: `Could not be listed: ${problem}` }],
      );
      if (runs.length === 0) {
        const message = `No W&B runs among ${entries.length} files. A run is a file run-ID.wandb in a folder of its own.`;
        issues.push({ path: files.name, message });
      }
      return { runs, issues };
    },
    async loadHistories(runId, { signal, ...wanted } = {}) {
      signal?.throwIfAborted();
      const isRun = ({ id }: WandbRun) => id === runId;
      if (!found.some(isRun)) await find(signal);
      const one = found.find(isRun);
      if (!one) throw unknownRun(runId, { root: files.name, known: found.map(({ id }) => id) });
      const { histories, issues } = await readWandbRun(one, { files, signal, onProgress });
      return { histories: selectHistories(histories, wanted), issues };
    },
  };
}
