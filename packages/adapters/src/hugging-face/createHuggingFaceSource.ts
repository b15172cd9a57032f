import type { AbortSignalLike, Run, RunSource } from '@runcompare/core';
import type { FileTree } from '../files/fileTree';
import type { ReadProgress } from '../files/readSlices';
import { mapLimited } from '../mapLimited';
import { selectHistories } from '../run/selectHistories';
import { unknownRun } from '../run/unknownRun';
import { findRunFolders, type RunFolder } from './findRunFolders';
import { createFileReader } from './readFiles';
import { readRunFolder } from './readRunFolder';

export interface HuggingFaceSourceOptions {
  /** The folder that a person opened: one run, or runs at any depth. */
  readonly files: FileTree;
  /** Most files read at once; 8 by default. */
  readonly concurrency?: number | undefined;
  /** Told how far each file is, about every millisecond of reading it. */
  readonly onProgress?: ((progress: ReadProgress) => void) | undefined;
}

/**
 * Runs of the Hugging Face Trainer (and of what is built on it: TRL, Axolotl, LLaMA-Factory,
 * Unsloth), from their output folders. A run's id is its folder below the opened one. What a folder
 * cannot tell stays unknown: without a last row or the last step a run may have been stopped or may
 * still be running. Files that belong to no run are never opened.
 */
export function createHuggingFaceSource(options: HuggingFaceSourceOptions): RunSource {
  const { files, concurrency = 8, onProgress } = options;
  let folderOf = new Map<string, RunFolder>();

  async function readAll(signal: AbortSignalLike | undefined) {
    signal?.throwIfAborted();
    const entries = await files.list({ signal });
    signal?.throwIfAborted();
    const folders = findRunFolders(files.name, entries);
    const reader = createFileReader(files, { signal, onProgress });
    const found = new Map<string, RunFolder>();
    const runs: Run[] = [];
    const perFolder = await mapLimited(folders, concurrency, async (folder) => {
      const read = await readRunFolder(folder, reader);
      return read.map(({ run }) => run);
    });
    perFolder.forEach((ofFolder, i) => {
      for (const run of ofFolder) {
        found.set(run.id, folders[i] as RunFolder);
        runs.push(run);
      }
    });
    folderOf = found;
    return { runs, entries };
  }

  return {
    async listRuns({ signal } = {}) {
      const { runs, entries } = await readAll(signal);
      const issues = entries.flatMap(({ path, problem }) =>
        problem === undefined ? [] : [{ path, message: `Could not be listed: ${problem}` }],
      );
      if (runs.length === 0) issues.push({ path: files.name, message: noRuns(entries.length) });
      return { runs, issues };
    },
    async loadHistories(runId, { signal, ...wanted } = {}) {
      signal?.throwIfAborted();
      if (!folderOf.has(runId)) await readAll(signal);
      const folder = folderOf.get(runId);
      const read = folder
        ? await readRunFolder(folder, createFileReader(files, { signal, onProgress }))
        : [];
      const found = read.find(({ run }) => run.id === runId);
      if (!found) throw unknownRun(runId, { root: files.name, known: [...folderOf.keys()] });
      return { histories: selectHistories(found.histories, wanted), issues: found.logIssues };
    },
  };
}

function noRuns(count: number): string {
  return `No Trainer runs among ${count} files. A run is a folder with a trainer_state.json or with checkpoint-N folders that hold one.`;
}
