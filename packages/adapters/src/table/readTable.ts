import { createHistory, type DataIssue, type History, type MetricSummary } from '@runcompare/core';
import { epochsOfSteps } from '../run/epochsOfSteps';
import { createMetricNames } from '../run/metricNames';
import { summarizeHistory } from '../run/summarizeHistory';
import { type ColumnMapping, findColumns } from './columnMapping';
import { readCell } from './readCell';
import type { Table } from './table';

export interface TableReading {
  readonly histories: { readonly [metric: string]: History };
  readonly summary: { readonly [metric: string]: MetricSummary };
  readonly stepsDone?: number | undefined;
  readonly epochsDone?: number | undefined;
  readonly startedAtMs?: number | undefined;
  readonly issues: readonly DataIssue[];
}

/**
 * The numbers of a table as one history per column. Epochs that begin with 0 are indices: a point
 * counts as the end of its epoch, or stands within it where steps tell. An empty cell is no point.
 * Without a column of steps or epochs nothing is read, and an issue says so.
 */
export function readTable(table: Table, mapping?: ColumnMapping): TableReading {
  const { path, rows } = table;
  const found = findColumns(table.columns, mapping);
  if (!found) {
    const message = `This is no training log: none of its columns (${list(table.columns)}) counts steps or epochs.`;
    return { histories: {}, summary: {}, issues: [...table.issues, { path, message }] };
  }
  const axes = readAxes(table, found);
  const metricName = createMetricNames();
  const histories: { [metric: string]: History } = {};
  const summary: { [metric: string]: MetricSummary } = {};
  const issues = [...table.issues];
  for (const column of metricColumns(table, found)) {
    const at: number[] = [];
    const value: (number | null)[] = [];
    rows.forEach((row, i) => {
      const number = readCell(row[column]);
      if (number === undefined) return;
      at.push(i);
      value.push(number);
    });
    if (at.length === 0) continue;
    const pick = (axis: Float64Array) => at.map((i) => axis[i] as number);
    const known = (axis: Float64Array | undefined) => axis && pick(axis);
    const history = createHistory({
      step: pick(axes.step),
      value,
      epoch: known(axes.epoch),
      timeMs: known(axes.timeMs),
      tokens: known(axes.tokens),
    });
    const metric = found.metrics?.[column] ?? metricName(column);
    histories[metric] = history;
    summary[metric] = {
      ...summarizeHistory(history),
      ...(metric !== column && { sourceName: column }),
    };
  }
  if (Object.keys(histories).length === 0) {
    issues.push({ path, message: 'None of its columns beside steps and epochs holds a number.' });
  }
  return {
    histories,
    summary,
    ...(found.step !== undefined && { stepsDone: largest(axes.step) }),
    ...(axes.epoch && { epochsDone: largest(axes.epoch) }),
    ...(axes.timeMs && { startedAtMs: smallest(axes.timeMs) }),
    issues,
  };
}

function metricColumns(table: Table, found: ColumnMapping): readonly string[] {
  const { step, epoch, time, metrics } = found;
  if (metrics) return Object.keys(metrics).filter((column) => table.columns.includes(column));
  return table.columns.filter((column) => column !== '' && ![step, epoch, time].includes(column));
}

function readAxes(table: Table, { step, epoch, time, tokens }: ColumnMapping) {
  const { rows } = table;
  const axis = (column: string | undefined, read = readCell) => {
    if (column === undefined) return undefined;
    const values = Float64Array.from(rows, (row) => read(row[column]) ?? Number.NaN);
    return values.every(Number.isNaN) ? undefined : values;
  };
  const indices = axis(epoch);
  const steps = axis(step);
  return {
    step: (steps ?? indices)?.map(exactly) ?? new Float64Array(rows.length).fill(Number.NaN),
    epoch: indices && epochs(indices, steps),
    timeMs: axis(time, readTime),
    tokens: axis(tokens),
  };
}

/** Beyond 2^53 two steps could not be told apart. */
function exactly(step: number): number {
  return Math.abs(step) <= Number.MAX_SAFE_INTEGER ? step : Number.NaN;
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

function readTime(cell: unknown): number | undefined {
  const number = readCell(cell);
  if (typeof number === 'number') {
    // By size: 1e11 seconds are the year 5138, and 1e11 milliseconds 1973.
    if (number > 1e14) return number / 1000;
    return number > 1e11 ? number : number * 1000;
  }
  const parsed = typeof cell === 'string' ? Date.parse(cell) : Number.NaN;
  return Number.isNaN(parsed) ? undefined : parsed;
}

function largest(values: Float64Array): number {
  let most = 0;
  for (const value of values) if (value > most && value < Infinity) most = value;
  return most;
}

function smallest(values: Float64Array): number {
  let least = Infinity;
  for (const value of values) if (value < least) least = value;
  return least;
}

function list(columns: readonly string[]): string {
  return columns.slice(0, 6).join(', ') + (columns.length > 6 ? ', ...' : '');
}
