import type { AbortSignalLike, DataIssue } from '@runcompare/core';
import type { FileEntry, FileTree } from '../files/fileTree';
import { createRunCollector, type TrackioRun } from '../trackio/collectRuns';
import type { TrackioProject } from './findTrackioProjects';
import { readDatabase } from './readDatabase';
import { readParquet } from './readParquet';

interface Reading {
  readonly files: FileTree;
  /** Of one run alone. */
  readonly runId?: string | undefined;
  readonly signal: AbortSignalLike | undefined;
}

/** Reads the runs of a project. Rejects only when aborted: what could not be read is an issue. */
export async function readTrackioProject(
  project: TrackioProject,
  { files, runId, signal }: Reading,
): Promise<{ readonly runs: readonly TrackioRun[]; readonly issues: readonly DataIssue[] }> {
  const collector = createRunCollector(project.name, runId);
  const issues: DataIssue[] = [];
  const attempt = async (entry: FileEntry, read: (bytes: Uint8Array) => Promise<void>) => {
    try {
      await read(await readWhole(entry, { files, signal }));
    } catch (error) {
      signal?.throwIfAborted();
      const why = error instanceof Error ? error.message : String(error);
      issues.push({ path: entry.path, message: `The file could not be read: ${why}` });
    }
    signal?.throwIfAborted();
  };
  if (project.kind === 'database') {
    const { database, log } = project;
    await attempt(database, (bytes) => readDatabase(bytes, collector));
    if (log) issues.push(mayBeAhead(log));
  } else {
    await attempt(project.configs, async (bytes) => {
      for (const record of await readParquet(bytes)) collector.addConfig(record);
    });
    await attempt(project.metrics, async (bytes) => {
      for (const record of await readParquet(bytes)) collector.addLog(record);
    });
  }
  return { runs: collector.end(), issues };
}

async function readWhole({ path }: FileEntry, { files, signal }: Reading): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of files.readBytes(path, { signal })) {
    signal?.throwIfAborted();
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function mayBeAhead({ path }: FileEntry): DataIssue {
  const message =
    'What was logged last may be in this file and not yet in the database beside it, and is not shown then. It moves there once no program has the database open; until then the dashboard (trackio show) has it.';
  return { path, message };
}
