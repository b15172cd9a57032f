import type { MetricSummary } from '@runcompare/core';
import { readNumber } from '../json/readNumber';
import type { LogRow, SplitLog } from './splitLog';

type Reported = NonNullable<MetricSummary['reported']>;

/** What a source states about a run without a place in the curve, under the trainer's names. */
export type ReportedValues = ReadonlyMap<string, Reported>;

/**
 * Collects the means of the final row, the evaluations made after training and the numbers of
 * `all_results.json`. Evaluations describe the model that was loaded at the end: `best` where their
 * eval loss is the curve's lowest, else `final`, since the files do not say. Means of a resumed run
 * are left out: they count one segment and divide it by the whole.
 */
export function reportedValues(input: {
  readonly log: SplitLog;
  readonly results: LogRow;
  readonly lowestEvalLoss: number | undefined;
  readonly isResumed: boolean;
}): ReportedValues {
  const { log, results, lowestEvalLoss, isResumed } = input;
  const reported = new Map<string, Reported>();
  const add = (row: LogRow, model: 'best' | 'final') => {
    for (const key in row) {
      if (notMetrics.has(key) || (isResumed && means.has(key))) continue;
      const value = readNumber(row[key]);
      if (value === undefined) continue;
      reported.set(key, { value, is: means.has(key) ? 'mean' : isOfModel(key) ? model : 'final' });
    }
  };
  const loadedModel = (row: LogRow) => (isSame(row.eval_loss, lowestEvalLoss) ? 'best' : 'final');
  add(results, loadedModel(results));
  for (const row of log.predictions) add(row, 'final');
  for (const row of log.afterTraining) add(row, loadedModel(row));
  if (log.final) add(log.final, 'final');
  return reported;
}

/** Means over the run that the trainer writes when training ends. */
export const means: ReadonlySet<string> = new Set([
  'train_loss',
  'train_samples_per_second',
  'train_steps_per_second',
  'train_tokens_per_second',
]);

const notMetrics: ReadonlySet<string> = new Set(['step', 'epoch', 'train_runtime']);

function isOfModel(key: string): boolean {
  return key === 'perplexity' || (key.startsWith('eval_') && key !== 'eval_samples');
}

function isSame(value: unknown, other: number | undefined): boolean {
  if (typeof value !== 'number' || other === undefined) return false;
  return Math.abs(value - other) <= 1e-9 * Math.abs(other);
}
