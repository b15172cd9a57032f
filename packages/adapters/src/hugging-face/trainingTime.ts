import type { History } from '@runcompare/core';
import { readFinite } from '../json/readNumber';
import type { LogRow, SplitLog } from './splitLog';

export interface TrainingTime {
  /** Absent when a part of the run is not accounted for. */
  readonly trainingSeconds?: number | undefined;
  /** Known only where rows carry the time. */
  readonly segments?: number | undefined;
  /** The final row describes the last segment alone, its means included. */
  readonly isResumed: boolean;
}

/**
 * Seconds trained, summed over the segments of a resumed run. Rows carry `train_runtime` where
 * tokens are counted; it starts over when training is resumed, so a fall ends a segment. Where only
 * the final row has a time, its mean loss tells: the trainer divides the loss summed since the
 * resume by all steps, so a mean far below that of the logged losses is one of a resumed run whose
 * first part is not accounted for.
 */
export function trainingTime(
  log: SplitLog,
  options: { readonly trainLoss: History | undefined; readonly globalStep: number | undefined },
): TrainingTime {
  const finalSeconds = readFinite(log.final?.train_runtime);
  const { closed, open, segments } = sumSegments([...log.curve, ...(log.final ? [log.final] : [])]);
  const isTimed = log.curve.some((row) => 'train_runtime' in row);
  const isContinued = log.earlierFinals.length > 0;
  if (isTimed) {
    return { trainingSeconds: closed + open, segments, isResumed: isContinued || segments > 1 };
  }
  const mean = readFinite(log.final?.train_loss);
  const isResumed = isContinued || isPartialMean({ ...options, mean });
  return {
    ...(finalSeconds !== undefined && !isResumed && { trainingSeconds: finalSeconds }),
    isResumed,
  };
}

function sumSegments(rows: readonly LogRow[]) {
  let closed = 0;
  let open = 0;
  let segments = 1;
  for (const row of rows) {
    const seconds = readFinite(row.train_runtime);
    if (seconds === undefined) continue;
    if (seconds < open) {
      closed += open;
      segments++;
    }
    open = seconds;
  }
  return { closed, open, segments };
}

/**
 * A logged loss is the mean since the row before, so weighted by steps the rows give the mean over
 * the run: within 2 % for every whole run seen, diverging ones included, and a resumed one far off.
 */
function isPartialMean(run: {
  readonly trainLoss: History | undefined;
  readonly mean: number | undefined;
  readonly globalStep: number | undefined;
}): boolean {
  const { trainLoss, mean, globalStep } = run;
  if (!trainLoss || trainLoss.length === 0 || mean === undefined || !globalStep) return false;
  let sum = 0;
  let steps = 0;
  for (let i = 0; i < trainLoss.length; i++) {
    const loss = trainLoss.value[i] as number;
    if (!(loss >= 0 && loss < Infinity)) return false;
    const step = trainLoss.step[i] as number;
    sum += loss * (step - steps);
    steps = step;
  }
  return steps > 0.95 * globalStep && mean < 0.95 * (sum / steps);
}
