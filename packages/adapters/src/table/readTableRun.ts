import {
  type ConfigValue,
  createRun,
  type DataIssue,
  type History,
  type Run,
} from '@runcompare/core';
import type { FileEntry, FileTree, FileTreeOptions } from '../files/fileTree';
import { parentOf } from '../files/parentOf';
import { readYaml } from '../files/readYaml';
import { createFileReader } from '../hugging-face/readFiles';
import { runModel } from '../hugging-face/runModel';
import type { ColumnMapping } from './columnMapping';
import type { TableRun } from './findTableRuns';
import { parseCsv } from './parseCsv';
import { parseJsonLines } from './parseJsonLines';
import { readCell } from './readCell';
import { readTable, type TableReading } from './readTable';
import { readTrainerLog } from './readTrainerLog';
import type { Table } from './table';
import { tableFormats } from './tableFormats';

export interface TableOptions extends FileTreeOptions {
  readonly files: FileTree;
  readonly columns?: ColumnMapping | undefined;
}

export interface ReadTableRun {
  /** Without its histories. */
  readonly run: Run;
  readonly histories: { readonly [metric: string]: History };
  readonly issues: readonly DataIssue[];
  /** It is a log of a training; what is not has an issue that says why. */
  readonly isLog: boolean;
}

type Reading = TableReading &
  Pick<Run['times'], 'trainingSeconds' | 'segments'> & {
    readonly stepsPlanned?: number | undefined;
    readonly hasEnded?: boolean | undefined;
    readonly config?: { readonly [key: string]: ConfigValue } | undefined;
  };

/** Reads the log of one training together with the hyperparameters beside it. */
export async function readTableRun(found: TableRun, options: TableOptions): Promise<ReadTableRun> {
  const reading = await readers[found.kind](found, options);
  const { histories, summary, issues, stepsDone, stepsPlanned, epochsDone, config } = reading;
  const isDone = stepsDone !== undefined && stepsPlanned !== undefined && stepsDone >= stepsPlanned;
  const reader = createFileReader(options.files, options);
  const { value: adapter } = await reader.object(found.beside.get('adapter_config.json'));
  const run = createRun({
    id: found.id,
    name: found.name,
    model: runModel({
      adapter,
      config: { _name_or_path: modelName(config) },
      folder: found.parent,
      path: found.id,
    }),
    status: reading.hasEnded || isDone ? 'completed' : 'unknown',
    times: {
      startedAtMs: reading.startedAtMs,
      trainingSeconds: reading.trainingSeconds,
      segments: reading.segments,
    },
    epochs: { done: epochsDone },
    steps: { done: stepsDone, planned: stepsPlanned },
    config: { recorded: config ? 'full' : 'none', values: config ?? {} },
    issues,
    summary,
  });
  return { run, histories, issues, isLog: Object.keys(histories).length > 0 };
}

const readers: {
  readonly [kind in TableRun['kind']]: (found: TableRun, options: TableOptions) => Promise<Reading>;
} = {
  async trainerLog(found, options) {
    const { entry } = found.files[0] as TableRun['files'][number];
    const { value: text, issues } = await createFileReader(options.files, options).text(entry);
    const log = readTrainerLog(text ?? '', entry.path);
    const config = await configBeside(found, { ...options, names: ['training_args.yaml'] });
    return { ...log, issues: text === undefined ? issues : log.issues, config };
  },

  async dvclive(found, options) {
    const histories: { [metric: string]: History } = {};
    const summary: { [metric: string]: Run['summary'][string] } = {};
    const issues: DataIssue[] = [];
    let latest: TableReading | undefined;
    for (const { metric = '', entry } of found.files) {
      const table = await open(entry, options);
      // The last column is the metric's, by its last name or, of older versions, by all of it.
      const column = table.columns.at(-1) ?? '';
      const one = readTable({
        ...table,
        columns: table.columns.map((name) => (name === column ? metric : name)),
        rows: table.rows.map((row) => ({ ...row, [metric]: row[column] })),
      });
      Object.assign(histories, one.histories);
      Object.assign(summary, one.summary);
      issues.push(...one.issues);
      if ((one.stepsDone ?? -1) > (latest?.stepsDone ?? -1)) latest = one;
    }
    const config = await configBeside(found, { ...options, names: ['params.yaml'] });
    return { ...latest, histories, summary, issues, config };
  },

  async table(found, options) {
    const { entry } = found.files[0] as TableRun['files'][number];
    const table = await open(entry, options);
    const format = tableFormats.find(
      ({ file, needs }) =>
        file.test(entry.path) && needs.every((name) => table.columns.includes(name)),
    );
    const names = format?.config ? [format.config] : [];
    const config = await configBeside(found, { ...options, names });
    const { seconds } = format ?? {};
    const columns = table.columns.filter((name) => name !== seconds);
    return {
      ...readTable({ ...table, columns }, options.columns),
      trainingSeconds: seconds === undefined ? undefined : secondsTaken(table, seconds),
      config,
    };
  },
};

/** Seconds since the start, which begin anew where a training was resumed. */
function secondsTaken({ rows }: Table, column: string): number | undefined {
  let taken = 0;
  let before = 0;
  for (const row of rows) {
    const now = readCell(row[column]);
    if (typeof now !== 'number' || !(now >= 0)) continue;
    taken += now < before ? now : now - before;
    before = now;
  }
  return Number.isFinite(taken) && taken > 0 ? taken : undefined;
}

async function open(entry: FileEntry, options: TableOptions): Promise<Table> {
  const { value: text, issues } = await createFileReader(options.files, options).text(entry);
  if (text === undefined) return { path: entry.path, columns: [], rows: [], issues };
  return entry.path.endsWith('.jsonl')
    ? parseJsonLines(text, entry.path)
    : parseCsv(text, entry.path);
}

/** In the folder of the run; DVCLive's lies in the one above. */
async function configBeside(
  found: TableRun,
  options: TableOptions & { readonly names: readonly string[] },
): Promise<{ readonly [key: string]: ConfigValue } | undefined> {
  for (const name of options.names) {
    const beside = found.beside.get(name)?.path;
    const above = [parentOf(found.path), name].filter(Boolean).join('/');
    const path = beside ?? (found.kind === 'dvclive' ? above : undefined);
    const config = path === undefined ? undefined : await readYaml(path, options);
    if (config) return config;
  }
  return undefined;
}

function modelName(
  config: { readonly [key: string]: ConfigValue } | undefined,
): string | undefined {
  const names = ['model_name_or_path', 'model_name', 'base_model', 'model'].map(
    (key) => config?.[key],
  );
  return names.find((name): name is string => typeof name === 'string');
}
