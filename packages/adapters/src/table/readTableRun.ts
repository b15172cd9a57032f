import {
  type ConfigValue,
  createRun,
  type DataIssue,
  type History,
  type Run,
} from '@runcompare/core';
import { parentOf } from '../files/parentOf';
import { readYaml } from '../files/readYaml';
import { createFileReader } from '../hugging-face/readFiles';
import { runModel } from '../hugging-face/runModel';
import { inTurns } from '../work';
import type { TableRun } from './findTableRuns';
import { readColumns, type TableReading } from './readColumns';
import { type ReadTableOptions, readRowsOfFile, readTableFile } from './readTableFile';
import { readTrainerRows } from './readTrainerLog';
import type { TableColumns } from './tableColumns';
import { tableFormats } from './tableFormats';

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
export async function readTableRun(
  found: TableRun,
  options: ReadTableOptions,
): Promise<ReadTableRun> {
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
  readonly [kind in TableRun['kind']]: (
    found: TableRun,
    options: ReadTableOptions,
  ) => Promise<Reading>;
} = {
  async trainerLog(found, options) {
    const { entry } = found.files[0] as TableRun['files'][number];
    const log = readTrainerRows(await readRowsOfFile(entry, options));
    const config = await configBeside(found, { ...options, names: ['training_args.yaml'] });
    return { ...log, config };
  },

  async dvclive(found, options) {
    const histories: { [metric: string]: History } = {};
    const summary: { [metric: string]: Run['summary'][string] } = {};
    const issues: DataIssue[] = [];
    let latest: TableReading | undefined;
    for (const { metric = '', entry } of found.files) {
      const table = await readTableFile(entry, { ...options, columns: undefined });
      // The last column is the metric's, by its last name or, of older versions, by all of it.
      const one = await inTurns(readColumns(withLastNamed(table, metric)), options);
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
    const table = await readTableFile(entry, options);
    const format = tableFormats.find(
      ({ file, needs }) =>
        file.test(entry.path) && needs.every((name) => table.names.includes(name)),
    );
    const configs = format?.config ? [format.config] : [];
    const config = await configBeside(found, { ...options, names: configs });
    const { seconds } = format ?? {};
    const names = table.names.filter((name) => name !== seconds);
    return {
      ...(await inTurns(readColumns({ ...table, names }, options.columns), options)),
      trainingSeconds: seconds === undefined ? undefined : secondsTaken(table, seconds),
      config,
    };
  },
};

function withLastNamed(table: TableColumns, metric: string): TableColumns {
  const last = table.names.at(-1) ?? '';
  const column = table.numbers.get(last);
  return {
    ...table,
    names: [...table.names.slice(0, -1), metric],
    numbers: new Map([...table.numbers, ...(column ? [[metric, column] as const] : [])]),
  };
}

/** Seconds since the start, which begin anew where a training was resumed. */
function secondsTaken({ numbers }: TableColumns, name: string): number | undefined {
  let taken = 0;
  let before = 0;
  for (const now of numbers.get(name)?.read().value ?? []) {
    if (!(now >= 0)) continue;
    taken += now < before ? now : now - before;
    before = now;
  }
  return Number.isFinite(taken) && taken > 0 ? taken : undefined;
}

/** In the folder of the run; DVCLive's lies in the one above. */
async function configBeside(
  found: TableRun,
  options: ReadTableOptions & { readonly names: readonly string[] },
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
