import type { DataIssue, History, HistoryResult } from '@runcompare/core';
import { epochsOfSteps } from '../run/epochsOfSteps';
import { describePoints, type Point, toHistory } from './parsePoints';
import type { MlflowRun } from './parseRun';

/** The points of one key of a run. Without a name they only tell the epochs of the others. */
export interface KeyPoints {
  readonly key: string;
  readonly name: string | undefined;
  readonly points: readonly Point[];
}

/** The points of a run as one history a name, each with the epochs that the run logs. */
export function toHistories(run: MlflowRun, read: readonly KeyPoints[]): HistoryResult {
  const epochOf = epochsBySteps(run, read.find(({ key }) => key === 'epoch')?.points ?? []);
  const issues: DataIssue[] = [];
  const histories: [string, History][] = [];
  for (const { name, points } of read) {
    if (name === undefined || points.length === 0) continue;
    const history = toHistory(points, epochOf);
    histories.push([name, history]);
    issues.push(...describePoints(history, name));
  }
  return { histories: Object.fromEntries(histories), issues };
}

/**
 * The epoch of each step, where the run logs it. The Trainer logs epochs completed; what is whole
 * numbers from 0 on counts the epoch that was under way, as Lightning does.
 */
function epochsBySteps(
  run: MlflowRun,
  points: readonly Point[],
): ReadonlyMap<number, number> | undefined {
  if (points.length === 0) return undefined;
  const isTrainer = run.data?.params?.some(({ key }) => key === 'num_train_epochs') ?? false;
  const isFromZero =
    !isTrainer &&
    points.some(({ value }) => value === 0) &&
    points.every(({ value }) => Number.isInteger(value));
  const completed = epochsOfSteps(
    points.map(({ step }) => step),
    points.map(({ value }) => value),
  );
  return new Map(
    points.map(({ step, value }) => [step, isFromZero ? completed(step, value) : value]),
  );
}
