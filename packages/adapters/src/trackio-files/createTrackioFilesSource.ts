import type { AbortSignalLike, DataIssue, RunSource } from '@runcompare/core';
import type { FileTree } from '../files/fileTree';
import { selectHistories } from '../run/selectHistories';
import { readTrackioRun } from '../trackio/readTrackioRun';
import { unknownTrackioRun } from '../trackio/unknownTrackioRun';
import { findTrackioProjects, type TrackioProject } from './findTrackioProjects';
import { readTrackioProject } from './readTrackioProject';

export interface TrackioFilesSourceOptions {
  /** The folder that a person opened: Trackio's own, a Space's files, or whatever lies above. */
  readonly files: FileTree;
}

/**
 * Runs from the files that Trackio keeps: its databases, and the Parquet files of a Space. Ids and
 * runs are as its server tells them. Each file is read as a whole. A database is read with `sql.js`,
 * which has to be installed beside.
 */
export function createTrackioFilesSource({ files }: TrackioFilesSourceOptions): RunSource {
  async function find(signal: AbortSignalLike | undefined) {
    signal?.throwIfAborted();
    const entries = await files.list({ signal });
    signal?.throwIfAborted();
    return { entries, projects: findTrackioProjects(files.name, entries) };
  }
  return {
    async listRuns({ signal } = {}) {
      const { entries, projects } = await find(signal);
      const issues: DataIssue[] = entries.flatMap(({ path, problem }) =>
        problem === undefined ? [] : [{ path, message: `Could not be listed: ${problem}` }],
      );
      // One at a time: each is in memory as a whole.
      const runs = [];
      for (const project of projects) {
        const read = await readTrackioProject(project, { files, signal });
        issues.push(...read.issues);
        for (const run of read.runs) runs.push(readTrackioRun(run).run);
      }
      if (runs.length === 0) {
        const message = `No runs of Trackio among ${entries.length} files. It keeps a database NAME.db for each project, in ~/.cache/huggingface/trackio.`;
        issues.push({ path: files.name, message });
      }
      return { runs, issues };
    },
    async loadHistories(runId, { signal, ...wanted } = {}) {
      const { projects } = await find(signal);
      const holds = ({ name }: TrackioProject) => runId.startsWith(`${name}/`);
      for (const project of projects.filter(holds)) {
        const own = { files, runId: runId.slice(project.name.length + 1), signal };
        const { runs, issues: unread } = await readTrackioProject(project, own);
        const [run] = runs;
        if (!run) continue;
        const { histories, issues } = readTrackioRun(run);
        return {
          histories: selectHistories(histories, wanted),
          issues: [...unread, ...issues],
        };
      }
      const known = projects.map(({ name }) => name);
      throw unknownTrackioRun(runId, { root: files.name, projects: known });
    },
  };
}
