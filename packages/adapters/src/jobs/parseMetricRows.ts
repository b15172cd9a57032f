import { createHistory, type DataIssue, type History } from '@runcompare/core';
import { isRecord } from '../json/isRecord';
import { readNumber } from '../json/readNumber';
import { createMetricNames } from '../run/metricNames';
import { createRowReader } from './rowReader';

export interface ParsedMetricRows {
  readonly histories: { readonly [metric: string]: History };
  readonly issues: readonly DataIssue[];
}

/**
 * Histories out of the rows of a table of metrics, either wide, with a column per metric, or long,
 * with `metric_name` and `metric_value`. A null in a wide row says that this row is not about that
 * metric: a trainer writes one row when it logs and another when it evaluates, of one step. Of two
 * values at one step the later row's counts. Rows without a step are left out and counted. Never
 * throws.
 */
export function parseMetricRows(rows: readonly unknown[], path = 'metrics'): ParsedMetricRows {
  const columns = new Map<string, Columns>();
  const texts = new Map<string, number>();
  let unplaced = 0;
  for (const content of rows) {
    const place = isRecord(content) ? placeOf(content) : undefined;
    if (!isRecord(content) || !place) {
      unplaced++;
      continue;
    }
    for (const [name, value] of valuesOf(content)) {
      if (value === null || value === undefined) continue;
      const number = readNumber(value);
      if (number == null) texts.set(name, (texts.get(name) ?? 0) + 1);
      else append(columns, { name, value: number, ...place });
    }
  }
  return { histories: toHistories(columns), issues: describe({ texts, unplaced, path }) };
}

interface Place {
  readonly step: number;
  readonly epoch: number | undefined;
  readonly timeMs: number | undefined;
}

interface Columns {
  readonly step: number[];
  readonly value: number[];
  readonly epoch: (number | undefined)[];
  readonly timeMs: (number | undefined)[];
}

function placeOf(row: { readonly [column: string]: unknown }): Place | undefined {
  const step = readNumber(row.step);
  if (step == null || !Number.isSafeInteger(step)) return undefined;
  const reader = createRowReader(row, '');
  return {
    step,
    epoch: reader.count('epoch'),
    timeMs: reader.time('timestamp') ?? reader.time('created_at'),
  };
}

function valuesOf(row: { readonly [column: string]: unknown }): (readonly [string, unknown])[] {
  if (typeof row.metric_name === 'string') return [[row.metric_name, row.metric_value]];
  return Object.entries(row).filter(([name]) => !otherColumns.has(name));
}

/** Columns of a wide table that are no metric of that step. */
const otherColumns: ReadonlySet<string> = new Set([
  'id',
  'job_id',
  'step',
  'epoch',
  'timestamp',
  'created_at',
  'metadata',
  'loss_trend',
  'best_eval_loss',
  'best_epoch',
  'best_step',
  'epochs_without_improvement',
]);

function append(
  columns: Map<string, Columns>,
  { name, step, value, epoch, timeMs }: Place & { readonly name: string; readonly value: number },
): void {
  let own = columns.get(name);
  if (!own) {
    own = { step: [], value: [], epoch: [], timeMs: [] };
    columns.set(name, own);
  }
  own.step.push(step);
  own.value.push(value);
  own.epoch.push(epoch);
  own.timeMs.push(timeMs);
}

function toHistories(columns: ReadonlyMap<string, Columns>): ParsedMetricRows['histories'] {
  const nameOf = createMetricNames();
  const sorted = [...columns].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(
    sorted.map(([name, { step, value, epoch, timeMs }]) => [
      nameOf(name),
      createHistory({
        step,
        value,
        ...(epoch.some((one) => one !== undefined) && { epoch }),
        ...(timeMs.some((one) => one !== undefined) && { timeMs }),
      }),
    ]),
  );
}

function describe(found: {
  readonly texts: ReadonlyMap<string, number>;
  readonly unplaced: number;
  readonly path: string;
}): readonly DataIssue[] {
  const { texts, unplaced, path } = found;
  const issues = [...texts].map(([name, count]) => ({
    path: `${path}.${name}`,
    message: `${count} of its values are no numbers and were left out.`,
  }));
  if (unplaced > 0) {
    const message = `${unplaced} rows have no whole number as step and were left out.`;
    issues.push({ path: `${path}.step`, message });
  }
  return issues;
}
