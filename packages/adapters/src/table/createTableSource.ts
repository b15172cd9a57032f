import type { AbortSignalLike, DataIssue, Run, RunSource } from '@runcompare/core';
import type { FileTree } from '../files/fileTree';
import type { ReadProgress } from '../files/readSlices';
import { mapLimited } from '../mapLimited';
import { selectHistories } from '../run/selectHistories';
import { unknownRun } from '../run/unknownRun';
import type { ColumnMapping } from './columnMapping';
import { findTableRuns, type TableRun } from './findTableRuns';
import { readTableRun } from './readTableRun';

export interface TableSourceOptions {
  /** The folder that a person opened: one log, or logs at any depth. */
  readonly files: FileTree;
  /** Which column is what, where their names do not say. */
  readonly columns?: ColumnMapping | undefined;
  /** Told about every few milliseconds of reading a log, the last time at its end. */
  readonly onProgress?: ((progress: ReadProgress) => void) | undefined;
}

/**
 * Trainings from logs that are tables: Lightning's and Keras' CSV loggers, Ultralytics' results,
 * LLaMA-Factory's `trainer_log.jsonl`, DVCLive, and any CSV, TSV or JSONL with a column of steps or
 * epochs. Tables of anything else are named as issues and are no runs.
 */
export function createTableSource(options: TableSourceOptions): RunSource {
  const { files } = options;
  let found: readonly TableRun[] = [];

  async function read(signal: AbortSignalLike | undefined) {
    signal?.throwIfAborted();
    const entries = await files.list({ signal });
    signal?.throwIfAborted();
    const candidates = findTableRuns(files.name, entries);
    const all = await mapLimited(candidates, 8, (run) => readTableRun(run, { ...options, signal }));
    found = candidates.filter((_, i) => all[i]?.isLog);
    const issues: DataIssue[] = entries.flatMap(({ path, problem }) =>
      problem === undefined ? [] : [{ path, message: `Could not be listed: ${problem}` }],
    );
    const runs: Run[] = [];
    for (const { run, isLog, issues: why } of all) {
      if (isLog) runs.push(run);
      else issues.push(...why);
    }
    if (runs.length === 0) {
      const message = `No logs of trainings among ${entries.length} files. A log is a CSV, TSV or JSONL file with a column of steps or epochs.`;
      issues.push({ path: files.name, message });
    }
    return { runs, issues };
  }

  return {
    listRuns: ({ signal } = {}) => read(signal),
    async loadHistories(runId, { signal, ...wanted } = {}) {
      signal?.throwIfAborted();
      const isRun = ({ id }: TableRun) => id === runId;
      if (!found.some(isRun)) await read(signal);
      const run = found.find(isRun);
      if (!run) throw unknownRun(runId, { root: files.name, known: found.map(({ id }) => id) });
      const { histories, issues } = await readTableRun(run, { ...options, signal });
      signal?.throwIfAborted();
      return { histories: selectHistories(histories, wanted), issues };
    },
  };
}
