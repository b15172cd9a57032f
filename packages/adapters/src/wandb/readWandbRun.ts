import { createRun, type DataIssue, type History, type Run } from '@runcompare/core';
import type { FileEntry, FileTree, FileTreeOptions } from '../files/fileTree';
import { readNumber } from '../json/readNumber';
import { dropSecrets } from '../run/dropSecrets';
import { readTable } from '../table/readTable';
import { configModel } from './configModel';
import type { WandbRun } from './findWandbRuns';
import { parseWandbFile, type WandbFile } from './parseWandbFile';
import { trainerSteps } from './trackedKeys';

/** Reads what the client wrote of a run, each time that it was started. Rejects only when aborted. */
export async function readWandbRun(
  { id, starts }: WandbRun,
  options: FileTreeOptions & { readonly files: FileTree },
): Promise<{
  /** Without its histories. */
  readonly run: Run;
  readonly histories: { readonly [metric: string]: History };
  readonly issues: readonly DataIssue[];
}> {
  const issues: DataIssue[] = [];
  const read: WandbFile[] = [];
  for (const entry of starts) {
    const { value, issues: own } = await readFile(entry, options);
    if (value) read.push(value);
    issues.push(...own);
  }
  const rows = read.flatMap((file) => file.rows);
  const names = [...new Set(rows.flatMap(Object.keys))];
  // Beside the trainer's own step, the count of log calls is no metric.
  const hasSteps = trainerSteps.some((key) => names.includes(key));
  const counts = hasSteps ? ['_timestamp'] : ['_step', '_timestamp'];
  const columns = names.filter((name) => !name.startsWith('_') || counts.includes(name));
  const path = starts[0]?.path ?? id;
  const table = readTable({ path, columns, rows, issues: [] });
  if (rows.length === 0) issues.push({ path, message: 'Nothing was logged.' });
  else issues.push(...table.issues);
  const last = read.at(-1);
  const config = Object.assign({}, ...read.map((file) => file.config)) as {
    [key: string]: unknown;
  };
  const run = createRun({
    id,
    name: last?.displayName || id,
    model: configModel(config, { project: last?.project, runId: id }),
    status: last?.exitCode === undefined ? 'unknown' : last.exitCode === 0 ? 'completed' : 'failed',
    ...(last?.exitCode && { statusDetail: `exit code ${last.exitCode}` }),
    times: {
      startedAtMs: read[0]?.startedAtMs,
      trainingSeconds: secondsOf(read),
      ...(read.length > 1 && { segments: read.length }),
    },
    steps: { done: table.stepsDone },
    epochs: { done: table.epochsDone },
    config:
      Object.keys(config).length > 0
        ? { recorded: 'full', values: dropSecrets(config) }
        : { recorded: 'none', values: {} },
    tags: last?.tags ?? [],
    issues,
    summary: table.summary,
  });
  return { run, histories: table.histories, issues };
}

async function readFile(
  entry: FileEntry,
  { files, signal }: FileTreeOptions & { readonly files: FileTree },
): Promise<ReturnType<typeof parseWandbFile>> {
  const { path } = entry;
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of files.readBytes(path, { signal })) {
      signal?.throwIfAborted();
      chunks.push(chunk);
    }
  } catch (error) {
    signal?.throwIfAborted();
    const reason = error instanceof Error ? error.message : String(error);
    return { issues: [{ path, message: `The file could not be read: ${reason}` }] };
  }
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return parseWandbFile(bytes, path);
}

/** `_runtime` counts seconds since the start, and of a resumed run goes on from where it was. */
function secondsOf(read: readonly WandbFile[]): number | undefined {
  const seconds = readNumber(read.at(-1)?.rows.at(-1)?._runtime);
  return typeof seconds === 'number' && seconds > 0 ? seconds : undefined;
}
