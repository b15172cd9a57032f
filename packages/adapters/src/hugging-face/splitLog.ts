import { isRecord } from '../json/isRecord';

/**
 * When a row was written, in milliseconds since the Unix epoch, where its file says. No text: every
 * other key of a row may be a metric.
 */
export const rowTimeMs = Symbol('rowTimeMs');

export type LogRow = { readonly [key: string]: unknown; readonly [rowTimeMs]?: number };

/** The rows of a log by what they say. */
export interface SplitLog {
  /** Train and evaluation rows, in the order of the file: the points of the curves. */
  readonly curve: readonly LogRow[];
  /** The row written when training ended, with means over the run. */
  readonly final?: LogRow | undefined;
  /** Times at which training ended and was taken up again, as rows before later training. */
  readonly earlierFinals: readonly LogRow[];
  /** Evaluations made after training, of whichever weights were loaded then. */
  readonly afterTraining: readonly LogRow[];
  /** Rows of `predict` and of a test set. */
  readonly predictions: readonly LogRow[];
  /** Entries that are no rows. */
  readonly unreadable: number;
}

/**
 * Tells the rows of `log_history` apart by their keys: the file does not name their kind. A train
 * row has `loss`; `train_loss` is only in the final row, where it is the mean over the run and not
 * the last loss. An evaluation after the final row describes the model that was loaded then, mostly
 * the best one: as a point of the curve it would show a drop that never happened.
 */
export function splitLog(log: readonly unknown[]): SplitLog {
  let lastTrainRow = -1;
  let lastFinalRow = -1;
  for (let i = log.length - 1; i >= 0 && (lastTrainRow < 0 || lastFinalRow < 0); i--) {
    const row = log[i];
    if (!isRecord(row)) continue;
    if (lastTrainRow < 0 && 'loss' in row) lastTrainRow = i;
    if (lastFinalRow < 0 && isFinalRow(row)) lastFinalRow = i;
  }
  const end = lastFinalRow > lastTrainRow ? lastFinalRow : log.length;

  const curve: LogRow[] = [];
  const earlierFinals: LogRow[] = [];
  const afterTraining: LogRow[] = [];
  const predictions: LogRow[] = [];
  let unreadable = 0;
  for (let i = 0; i < log.length; i++) {
    const row = log[i];
    if (!isRecord(row)) unreadable++;
    else if (i === end) continue;
    else if (isFinalRow(row)) earlierFinals.push(row);
    else if (isPrediction(row)) predictions.push(row);
    else if (i > end) afterTraining.push(row);
    else curve.push(row);
  }
  const final = log[end];
  return {
    curve,
    ...(isRecord(final) && { final }),
    earlierFinals,
    afterTraining,
    predictions,
    unreadable,
  };
}

function isFinalRow(row: LogRow): boolean {
  return 'train_loss' in row && !('loss' in row);
}

function isPrediction(row: LogRow): boolean {
  if ('loss' in row || 'eval_loss' in row) return false;
  for (const key in row) if (key.startsWith('predict_') || key.startsWith('test_')) return true;
  return false;
}
