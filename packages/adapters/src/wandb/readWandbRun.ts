import { createRun, type DataIssue, type History, type Run } from '@runcompare/core';
import type { FileTree } from '../files/fileTree';
import { pushSlices, type ReadOptions } from '../files/readSlices';
import { dropSecrets } from '../run/dropSecrets';
import { readColumns } from '../table/readColumns';
import { createColumnCollector, type TableColumns } from '../table/tableColumns';
import { inTurns } from '../work';
import { configModel } from './configModel';
import { createWandbFileReader } from './createWandbFileReader';
import type { WandbRun } from './findWandbRuns';
import { trainerSteps } from './trackedKeys';
import type { LogSink, WandbStart } from './wandbFile';

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
  const read: WandbStart[] = [];
  const collector = createColumnCollector();
  const names = new Set<string>();
  let known: readonly string[] = [];
  const log: LogSink = (keys, values) => {
    if (keys !== known) for (const key of keys) names.add(key);
    known = keys;
    collector.add(keys, values);
  };
  for (const entry of starts) {
    const reader = createWandbFileReader(entry.path, log);
    const problem = await pushSlices(entry, { ...options, into: reader });
    const { value, issues: own } = reader.end();
    if (value) read.push(value);
    issues.push(...(problem ? [problem] : own));
  }
  const path = starts[0]?.path ?? id;
  const columns = collector.end();
  const found = { path, names: metricsIn(names), issues: [], ...columns };
  const table = await inTurns(readColumns(found), options);
  if (columns.rows === 0) issues.push({ path, message: 'Nothing was logged.' });
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
      trainingSeconds: secondsOf(columns),
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

/** Beside the trainer's own step, the count of log calls is no metric. */
function metricsIn(names: ReadonlySet<string>): readonly string[] {
  const hasSteps = trainerSteps.some((key) => names.has(key));
  const counts = hasSteps ? ['_timestamp'] : ['_step', '_timestamp'];
  return [...names].filter((name) => !name.startsWith('_') || counts.includes(name));
}

/** `_runtime` counts seconds since the start, and of a resumed run goes on from where it was. */
function secondsOf({ numbers }: Pick<TableColumns, 'numbers'>): number | undefined {
  const seconds = numbers.get('_runtime')?.read().value.at(-1);
  return seconds !== undefined && seconds > 0 ? seconds : undefined;
}
