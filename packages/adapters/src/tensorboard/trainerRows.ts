import { type LogRow, rowTimeMs } from '../hugging-face/splitLog';
import type { Work } from '../work';
import type { EventFile, ScalarColumn } from './eventFile';

/**
 * Whether the files were written by the Hugging Face Trainer, which logs what its
 * `trainer_state.json` holds and its arguments as texts.
 */
export function isOfTrainer(files: readonly EventFile[]): boolean {
  return files.some(
    ({ texts, scalars }) =>
      texts.has('args/text_summary') ||
      (scalars.has('train/epoch') && (scalars.has('train/loss') || scalars.has('eval/loss'))),
  );
}

export interface TrainerRows {
  readonly rows: readonly LogRow[];
  /** Rows of an earlier file that a later one wrote again after a resume. */
  readonly overwritten: number;
  /** The step from which on rows were written again, at the last resume that did. */
  readonly resumedAt?: number | undefined;
}

/**
 * The rows that the trainer logged, put together again: it writes one event a number. A file that
 * trains on from a step replaces what earlier files hold from there on; one that only evaluates,
 * as after training, replaces nothing. May pause every few thousand points.
 */
export function* trainerRows(files: readonly EventFile[]): Work<TrainerRows> {
  let rows: LogRow[] = [];
  let overwritten = 0;
  let resumedAt: number | undefined;
  for (const file of files) {
    const own = yield* rowsOf(file);
    yield;
    if (rows.length > 0 && own.some((row) => 'loss' in row)) {
      const first = own.reduce((least, row) => Math.min(least, row.step as number), Infinity);
      const kept = rows.filter((row) => (row.step as number) < first);
      if (kept.length < rows.length) resumedAt = first;
      overwritten += rows.length - kept.length;
      rows = kept;
    }
    for (const row of own) rows.push(row);
  }
  return { rows, overwritten, resumedAt };
}

type Kind = 'train' | 'eval' | 'final' | 'any';

/** A row ends where the step changes, a name comes again, or a name of another kind of row comes. */
function* rowsOf(file: EventFile): Work<LogRow[]> {
  const rows: { [key: string]: unknown; [rowTimeMs]?: number }[] = [];
  let row: (typeof rows)[number] | undefined;
  let kind: Kind = 'any';
  let last = '';
  const points = yield* inOrder(file);
  for (let i = 0; i < points.length; i++) {
    if (i % pointsAtOnce === 0) yield;
    const { name, column, at } = points[i] as (typeof points)[number];
    const step = column.step[at] as number;
    const ofKind = kindOf(name);
    const isOther = kind !== 'any' && ofKind !== 'any' && ofKind !== kind;
    if (!row || row.step !== step || name in row || isOther) {
      const next: (typeof rows)[number] = { step, [rowTimeMs]: column.timeMs[at] as number };
      // The final row starts with its time, which the row before takes for its own at first.
      if (row && row.step === step && ofKind === 'final' && last === 'train_runtime') {
        next.train_runtime = row.train_runtime;
        delete row.train_runtime;
      }
      row = next;
      rows.push(row);
      kind = 'any';
    }
    row[name] = column.value[at];
    if (ofKind !== 'any') kind = ofKind;
    last = name;
  }
  return rows;
}

function* inOrder(file: EventFile): Work<Point[]> {
  const points = new Array<Point>(file.points);
  for (const [tag, column] of file.scalars) {
    const name = rowKey(tag);
    for (let at = 0; at < column.length; at++) {
      points[column.order[at] as number] = { name, column, at };
      if (at % pointsAtOnce === 0) yield;
    }
  }
  return points;
}

interface Point {
  readonly name: string;
  readonly column: ScalarColumn;
  readonly at: number;
}

/** A few milliseconds of work. */
const pointsAtOnce = 16_384;

/** The trainer writes `eval_loss` as `eval/loss` and all that is neither of eval nor test as `train/`. */
function rowKey(tag: string): string {
  if (tag.startsWith('train/')) return tag.slice(6);
  return tag.replace(/^(eval|test)\//, '$1_');
}

function kindOf(name: string): Kind {
  if (inEveryRow.has(name)) return 'any';
  if (name.startsWith('eval_') || name.startsWith('test_')) return 'eval';
  return inFinalRow.has(name) ? 'final' : 'train';
}

const inEveryRow: ReadonlySet<string> = new Set([
  'epoch',
  'num_input_tokens_seen',
  'train_runtime',
  'train_tokens_per_second',
]);

const inFinalRow: ReadonlySet<string> = new Set([
  'total_flos',
  'train_loss',
  'train_samples_per_second',
  'train_steps_per_second',
]);
