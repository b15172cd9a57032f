import { createRun, type DataIssue, type History, type Run } from '@runcompare/core';
import type { FileEntry, FileTree } from '../files/fileTree';
import { pushSlices, type ReadOptions } from '../files/readSlices';
import { readNumber } from '../json/readNumber';
import type { ParseResult } from '../parseResult';
import { dropSecrets } from '../run/dropSecrets';
import type { TableReading } from '../table/readColumns';
import { tableReading } from '../table/readTable';
import type { TableRow } from '../table/table';
import { inTurns, type Work } from '../work';
import { configModel } from './configModel';
import { createWandbFileReader } from './createWandbFileReader';
import type { WandbRun } from './findWandbRuns';
import { trainerSteps } from './trackedKeys';
import type { WandbFile } from './wandbFile';

/** Reads what the client wrote of a run, each time that it was started. Rejects only when aborted. */
export async function readWandbRun(
  { id, starts }: WandbRun,
  options: ReadOptions & { readonly files: FileTree },
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
  const path = starts[0]?.path ?? id;
  const table = await inTurns(readRows(path, rows), options);
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
  options: ReadOptions & { readonly files: FileTree },
): Promise<ParseResult<WandbFile>> {
  const reader = createWandbFileReader(entry.path);
  const problem = await pushSlices(entry, { ...options, into: reader });
  const { value, issues } = reader.end();
  return { value, issues: problem ? [problem] : issues };
}

/** What all starts together logged, by the trainer's steps where it counted them. */
function* readRows(path: string, rows: readonly TableRow[]): Work<TableReading> {
  const found = new Set<string>();
  for (const row of rows) {
    for (const name of Object.keys(row)) found.add(name);
    yield;
  }
  // Beside the trainer's own step, the count of log calls is no metric.
  const hasSteps = trainerSteps.some((key) => found.has(key));
  const counts = hasSteps ? ['_timestamp'] : ['_step', '_timestamp'];
  const columns = [...found].filter((name) => !name.startsWith('_') || counts.includes(name));
  return yield* tableReading({ path, columns, rows, issues: [] });
}

/** `_runtime` counts seconds since the start, and of a resumed run goes on from where it was. */
function secondsOf(read: readonly WandbFile[]): number | undefined {
  const seconds = readNumber(read.at(-1)?.rows.at(-1)?._runtime);
  return typeof seconds === 'number' && seconds > 0 ? seconds : undefined;
}
