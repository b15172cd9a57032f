import type { DataIssue } from '@runcompare/core';
import { type LogReading, readLog } from '../hugging-face/readLog';
import { readFinite } from '../json/readNumber';
import { parseJsonLines } from './parseJsonLines';
import type { Table, TableRow } from './table';

/** What LLaMA-Factory's `trainer_log.jsonl` says of a run. */
export interface TrainerLog extends LogReading {
  readonly stepsDone?: number | undefined;
  readonly stepsPlanned?: number | undefined;
  readonly epochsDone?: number | undefined;
}

/**
 * Reads a `trainer_log.jsonl`, of either dialect: older versions write `learning_rate` and nulls.
 * Where the clock of the file starts anew, training was started again, and what stands before at the
 * same steps and beyond no longer holds; where steps merely repeat, several processes wrote to it,
 * and the later value of each step counts.
 */
export function readTrainerLog(text: string, path = 'trainer_log.jsonl'): TrainerLog {
  return readTrainerRows(parseJsonLines(text, path));
}

/** The same of rows that are read already. */
export function readTrainerRows(table: Pick<Table, 'path' | 'rows' | 'issues'>): TrainerLog {
  const { path } = table;
  const { written, restarts, repeated } = collect(table.rows);
  const rows = beforeRestarts(written, restarts);
  const seconds = written.at(-1)?.elapsed ?? 0;
  const last = rows.at(-1);
  const stepsDone = last && rows.reduce((most, row) => Math.max(most, row.step as number), 0);
  const epoch = readFinite(last?.epoch);
  const log = readLog({ log: rows, globalStep: stepsDone, epoch }, { path });
  return {
    ...log,
    ...(restarts.length === 0 && { trainingSeconds: seconds || undefined }),
    stepsDone,
    stepsPlanned: readFinite(table.rows.at(-1)?.total_steps),
    epochsDone: epoch,
    issues: [
      ...table.issues,
      ...log.issues,
      ...(table.rows.length > 0
        ? describe({ path, repeated, restarts: restarts.length, rows })
        : []),
    ],
  };
}

interface Written {
  readonly row: TableRow;
  readonly step: number;
  /** Seconds since training was started. */
  readonly elapsed: number;
}

/** Where training was started anew: how many rows stand before that, and at which step it goes on. */
interface Restart {
  readonly after: number;
  readonly step: number;
}

function collect(rows: readonly TableRow[]) {
  const written: Written[] = [];
  const restarts: Restart[] = [];
  let repeated = 0;
  for (const row of rows) {
    const step = readFinite(row.current_steps);
    if (step === undefined) continue;
    const before = written.at(-1);
    const elapsed = readDuration(row.elapsed_time) ?? before?.elapsed ?? 0;
    if (before && step < before.step) {
      if (elapsed < before.elapsed / 2) restarts.push({ after: written.length, step });
      else repeated++;
    }
    written.push({ row: toLogRow(row, step), step, elapsed });
  }
  return { written, restarts, repeated };
}

/** Backwards, so that each row is held against the lowest restart after it in one pass. */
function beforeRestarts(written: readonly Written[], restarts: readonly Restart[]): TableRow[] {
  const rows: TableRow[] = [];
  let next = restarts.length - 1;
  let least = Infinity;
  for (let i = written.length - 1; i >= 0; i--) {
    for (; next >= 0 && (restarts[next] as Restart).after > i; next--) {
      least = Math.min(least, (restarts[next] as Restart).step);
    }
    const { row, step } = written[i] as Written;
    if (step < least) rows.push(row);
  }
  return rows.reverse();
}

/** Its own names for what the trainer's state has; what only describes the progress is left out. */
function toLogRow(row: TableRow, step: number): TableRow {
  const kept: { [key: string]: unknown } = { step };
  for (const [key, value] of Object.entries(row)) {
    // A null of the older dialect says that this row is of another kind.
    if (value === null || progress.has(key)) continue;
    if (key === 'throughput') kept.train_tokens_per_second = Number(value) || undefined;
    else kept[key === 'total_tokens' ? 'num_input_tokens_seen' : key] = value;
  }
  // Where tokens are not counted both stand there as 0.
  if (kept.num_input_tokens_seen === 0) delete kept.num_input_tokens_seen;
  if (kept.train_tokens_per_second === undefined) delete kept.train_tokens_per_second;
  return kept;
}

const progress: ReadonlySet<string> = new Set([
  'current_steps',
  'total_steps',
  'percentage',
  'elapsed_time',
  'remaining_time',
]);

/** `0:02:12` or `1 day, 0:08:23`, in seconds. */
function readDuration(value: unknown): number | undefined {
  const match = /^(?:(\d+) days?, )?(\d+):(\d\d):(\d\d)$/.exec(String(value));
  if (!match) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}

function describe(found: {
  readonly path: string;
  readonly repeated: number;
  readonly restarts: number;
  readonly rows: readonly TableRow[];
}): DataIssue[] {
  const { path, repeated, restarts, rows } = found;
  const messages = [
    ...(rows.length === 0 ? ['No row has current_steps: this is no log of LLaMA-Factory.'] : []),
    ...(repeated > 0
      ? [
          `Steps go back ${repeated} times: several processes wrote to this file, and the later value of each step counts.`,
        ]
      : []),
    ...(restarts > 0
      ? [
          `Training was started again ${restarts} ${restarts === 1 ? 'time' : 'times'}: of steps that were written again the later ones are shown.`,
        ]
      : []),
  ];
  return messages.map((message) => ({ path, message }));
}
