import { createHistory, type DataIssue, type History } from '@runcompare/core';
import { readFinite, readNumber } from '../json/readNumber';
import type { Work } from '../work';
import { type LogRow, rowTimeMs } from './splitLog';

export interface Curves {
  readonly histories: { readonly [metric: string]: History };
  /** The trainer's own name of each metric that has another key here. */
  readonly sourceNames: { readonly [metric: string]: string };
  readonly issues: readonly DataIssue[];
}

/**
 * Turns log rows into one history per numeric key. NaN and infinities stay, nulls are counted, and
 * a key that is absent from a row is no point. Epochs are the file's own; tokens are
 * `num_input_tokens_seen`, or TRL's own count, where rows carry it. May pause every few thousand rows and at each metric.
 */
export function* readCurves(
  rows: readonly LogRow[],
  options: { readonly path: string; readonly metricName: (sourceName: string) => string },
): Work<Curves> {
  const { step, epoch, tokens, timeMs } = readAxes(rows);
  const columns = new Map<string, Column>();
  const texts = new Map<string, number>();
  for (let i = 0; i < rows.length; i++) {
    if (i % rowsAtOnce === 0) yield;
    const row = rows[i] as LogRow;
    for (const key in row) {
      if (key === 'step' || key === 'epoch') continue;
      const content = row[key];
      const value = readNumber(content);
      if (value === undefined) {
        if (isExpectedNumber(key, content)) texts.set(key, (texts.get(key) ?? 0) + 1);
        continue;
      }
      let column = columns.get(key);
      if (!column) {
        column = { rows: [], values: [] };
        columns.set(key, column);
      }
      column.rows.push(i);
      column.values.push(value);
    }
  }

  const histories: { [metric: string]: History } = {};
  const sourceNames: { [metric: string]: string } = {};
  for (const [key, { rows: at, values }] of columns) {
    const metric = options.metricName(key);
    if (metric !== key) sourceNames[metric] = key;
    histories[metric] = createHistory({
      step: pick(step, at),
      value: values,
      epoch: pickKnown(epoch, at),
      tokens: pickKnown(tokens, at),
      timeMs: pickKnown(timeMs, at),
    });
    yield;
  }
  const withoutStep = step.reduce((count, at) => (Number.isNaN(at) ? count + 1 : count), 0);
  return { histories, sourceNames, issues: describe({ texts, withoutStep, path: options.path }) };
}

/** A few milliseconds of work. */
const rowsAtOnce = 8192;

interface Column {
  readonly rows: number[];
  readonly values: (number | null)[];
}

/** Read once a row, not once a value; NaN where a row does not say. */
function readAxes(rows: readonly LogRow[]) {
  const step = new Float64Array(rows.length);
  const epoch = new Float64Array(rows.length);
  const tokens = new Float64Array(rows.length);
  const timeMs = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as LogRow;
    step[i] = readFinite(row.step) ?? Number.NaN;
    epoch[i] = readFinite(row.epoch) ?? Number.NaN;
    tokens[i] = tokensSeen(row) ?? Number.NaN;
    timeMs[i] = row[rowTimeMs] ?? Number.NaN;
  }
  return { step, epoch, tokens, timeMs };
}

/** TRL counts by itself: in evaluations, whose keys all begin alike, the tokens trained on so far. */
function tokensSeen(row: LogRow): number | undefined {
  return (
    readFinite(row.num_input_tokens_seen) ??
    readFinite(row.num_tokens) ??
    readFinite(row.eval_num_tokens)
  );
}

function pick(axis: Float64Array, at: readonly number[]): Float64Array {
  const picked = new Float64Array(at.length);
  for (let i = 0; i < at.length; i++) picked[i] = axis[at[i] as number] as number;
  return picked;
}

/** Undefined where none of the points says. */
function pickKnown(axis: Float64Array, at: readonly number[]): Float64Array | undefined {
  const picked = pick(axis, at);
  return picked.every(Number.isNaN) ? undefined : picked;
}

/** Rows may carry texts of their own; only a loss or a score that is no number is worth a word. */
function isExpectedNumber(key: string, value: unknown): boolean {
  return typeof value === 'string' && (key === 'loss' || key.startsWith('eval_'));
}

function describe(found: {
  readonly texts: ReadonlyMap<string, number>;
  readonly withoutStep: number;
  readonly path: string;
}): DataIssue[] {
  const issues = [...found.texts].map(([key, count]) => ({
    path: `${found.path} log_history[].${key}`,
    message: `${count} of its values are texts instead of numbers and were left out.`,
  }));
  if (found.withoutStep > 0) {
    const message = `${found.withoutStep} rows have no step and were left out.`;
    issues.push({ path: `${found.path} log_history[].step`, message });
  }
  return issues;
}
