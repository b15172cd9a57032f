import { createHistory, type DataIssue, type History, type MetricSummary } from '@runcompare/core';
import { epochsOfSteps } from '../run/epochsOfSteps';
import { createMetricNames } from '../run/metricNames';
import { summarizeHistory } from '../run/summarizeHistory';
import type { Work } from '../work';
import { type ColumnMapping, findColumns } from './columnMapping';
import type { ColumnNumbers, TableColumns } from './tableColumns';

export interface TableReading {
  readonly histories: { readonly [metric: string]: History };
  readonly summary: { readonly [metric: string]: MetricSummary };
  readonly stepsDone?: number | undefined;
  readonly epochsDone?: number | undefined;
  readonly startedAtMs?: number | undefined;
  readonly issues: readonly DataIssue[];
}

/** What `readTable` reads, of a table whose rows are gone. May pause after each column. */
export function* readColumns(table: TableColumns, mapping?: ColumnMapping): Work<TableReading> {
  const { path, numbers } = table;
  const found = findColumns(table.names, mapping);
  if (table.names.length === 0 && table.issues.length > 0) {
    return { histories: {}, summary: {}, issues: table.issues };
  }
  if (!found) {
    const message = `This is no training log: none of its columns (${list(table.names)}) counts steps or epochs.`;
    return { histories: {}, summary: {}, issues: [...table.issues, { path, message }] };
  }
  const axes = yield* readAxes(table, found);
  const metricName = createMetricNames();
  const histories: { [metric: string]: History } = {};
  const summary: { [metric: string]: MetricSummary } = {};
  const issues = [...table.issues];
  for (const name of metricColumns(table, found)) {
    const column = numbers.get(name)?.read();
    if (!column || column.row.length === 0) continue;
    yield;
    const history = createHistory({
      step: pick(axes.step, column),
      value: valuesOf(column),
      epoch: axes.epoch && pick(axes.epoch, column),
      timeMs: axes.timeMs && pick(axes.timeMs, column),
      tokens: axes.tokens && pick(axes.tokens, column),
    });
    yield;
    const metric = found.metrics?.[name] ?? metricName(name);
    histories[metric] = history;
    summary[metric] = {
      ...summarizeHistory(history),
      ...(metric !== name && { sourceName: name }),
    };
    yield;
  }
  if (Object.keys(histories).length === 0) {
    issues.push({ path, message: 'None of its columns beside steps and epochs holds a number.' });
  }
  const stepsDone = found.step === undefined ? undefined : largest(axes.step);
  yield;
  const epochsDone = axes.epoch && largest(axes.epoch);
  yield;
  const startedAtMs = axes.timeMs && smallest(axes.timeMs);
  return { histories, summary, stepsDone, epochsDone, startedAtMs, issues };
}

function metricColumns(table: TableColumns, found: ColumnMapping): readonly string[] {
  const { step, epoch, time, metrics } = found;
  if (metrics) return Object.keys(metrics).filter((name) => table.names.includes(name));
  return table.names.filter((name) => name !== '' && ![step, epoch, time].includes(name));
}

function pick(axis: Float64Array, { row }: ColumnNumbers): Float64Array {
  if (row.length === axis.length) return axis;
  const picked = new Float64Array(row.length);
  for (let i = 0; i < row.length; i++) picked[i] = axis[row[i] as number] as number;
  return picked;
}

function valuesOf({ value, nulls }: ColumnNumbers): ArrayLike<number | null> {
  if (nulls.size === 0) return value;
  return Array.from(value, (number, i) => (nulls.has(i) ? null : number));
}

function* readAxes(table: TableColumns, found: ColumnMapping): Work<Axes> {
  const { rows, numbers, times } = table;
  function* axis(name: string | undefined, columns = numbers): Work<Float64Array | undefined> {
    const column = name === undefined ? undefined : columns.get(name)?.read();
    yield;
    if (!column) return undefined;
    const values = new Float64Array(rows).fill(Number.NaN);
    let isEmpty = true;
    for (let i = 0; i < column.row.length; i++) {
      const number = column.value[i] as number;
      values[column.row[i] as number] = number;
      isEmpty &&= Number.isNaN(number);
    }
    yield;
    return isEmpty ? undefined : values;
  }
  const indices = yield* axis(found.epoch);
  const steps = yield* axis(found.step);
  const step = exactly(steps ?? indices ?? new Float64Array(rows).fill(Number.NaN));
  yield;
  const epoch = indices && epochs(indices, steps);
  yield;
  const timeMs = yield* axis(found.time, times);
  return { step, epoch, timeMs, tokens: yield* axis(found.tokens) };
}

interface Axes {
  readonly step: Float64Array;
  readonly epoch: Float64Array | undefined;
  readonly timeMs: Float64Array | undefined;
  readonly tokens: Float64Array | undefined;
}

/** Beyond 2^53 two steps could not be told apart. */
function exactly(steps: Float64Array): Float64Array {
  const exact = steps.slice();
  for (let i = 0; i < exact.length; i++) {
    if (Math.abs(exact[i] as number) > Number.MAX_SAFE_INTEGER) exact[i] = Number.NaN;
  }
  return exact;
}

/** Fractions are epochs already; whole numbers that begin with 0 count from there. */
function epochs(indices: Float64Array, steps: Float64Array | undefined): Float64Array {
  const isIndex =
    smallest(indices) === 0 && indices.every((i) => Number.isNaN(i) || Number.isInteger(i));
  if (!isIndex) return indices;
  if (!steps) return indices.map((index) => index + 1);
  const filled = withEpochs(indices, steps);
  const epochOf = epochsOfSteps(steps, filled);
  return filled.map((index, i) => epochOf(steps[i] as number, index));
}

/** Lightning writes learning rates without an epoch: that of another row of their step holds. */
function withEpochs(indices: Float64Array, steps: Float64Array): Float64Array {
  const ofStep = new Map<number, number>();
  indices.forEach((index, i) => {
    if (!Number.isNaN(index)) ofStep.set(steps[i] as number, index);
  });
  return indices.map((index, i) =>
    Number.isNaN(index) ? (ofStep.get(steps[i] as number) ?? Number.NaN) : index,
  );
}

function largest(values: Float64Array): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value > most && value < Infinity) most = value;
  }
  return most;
}

function smallest(values: Float64Array): number {
  let least = Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value < least) least = value;
  }
  return least;
}

function list(columns: readonly string[]): string {
  return columns.slice(0, 6).join(', ') + (columns.length > 6 ? ', ...' : '');
}
