import { type BestValue, bestValue } from '../../comparison/bestValue';
import { isValue } from '../../comparison/cell';
import { recordedMetric } from '../../comparison/recordedMetric';
import type { Objective } from '../../metric/metricDefinition';
import type { History } from '../../run/history';
import type { Run } from '../../run/run';
import { type ChartSlots, type RunInChart, runInChart, slotsByPosition } from '../runInChart';
import { type CheckpointReading, readCheckpoints } from './readCheckpoints';

/** What a checkpoint or evaluation is placed by. */
export type CheckpointAxis = 'step' | 'epoch';

/** A checkpoint with a value and a place on the axis. */
export interface DrawnCheckpoint {
  readonly reading: CheckpointReading;
  readonly position: number;
  readonly value: number;
  /** Where the evaluation that it reads stands, if earlier. */
  readonly readPosition?: number | undefined;
  readonly isBest: boolean;
}

/** The best evaluation of a run that has checkpoints, but none at its step. */
export interface UnsavedBest {
  readonly best: BestValue;
  readonly position?: number | undefined;
}

/** The checkpoints of one run and what is known of them. */
export interface CheckpointRun {
  readonly run: RunInChart;
  readonly history?: History | undefined;
  readonly readings: readonly CheckpointReading[];
  /** In the order of the axis. */
  readonly drawn: readonly DrawnCheckpoint[];
  readonly unsaved?: UnsavedBest | undefined;
}

/** Every run with its checkpoints placed on the axis; the best value is marked once per run. */
export function checkpointRuns(
  runs: readonly Run[],
  {
    objective,
    axis,
    slots = slotsByPosition(runs),
  }: {
    readonly objective: Objective;
    readonly axis: CheckpointAxis;
    readonly slots?: ChartSlots | undefined;
  },
): readonly CheckpointRun[] {
  return runs.map((run) => {
    const readings = readCheckpoints(run, objective);
    const { history } = recordedMetric(run, objective.metric);
    return {
      run: runInChart(run, slots),
      history: history && history.length > 0 ? history : undefined,
      readings,
      drawn: drawnOf(readings, axis, objective),
      unsaved: unsavedBest(run, readings, { axis, objective }),
    };
  });
}

function drawnOf(
  readings: readonly CheckpointReading[],
  axis: CheckpointAxis,
  { direction }: Objective,
): readonly DrawnCheckpoint[] {
  const placed = readings.flatMap((reading) => {
    const position = reading[axis];
    const { cell, before } = reading;
    if (position === undefined || !isValue(cell)) return [];
    const readPosition = before?.[axis];
    return [{ reading, position, value: cell.value, readPosition }];
  });
  const sign = direction === 'min' ? 1 : -1;
  let best = 0;
  placed.forEach(({ value }, i) => {
    if (sign * value < sign * (placed[best]?.value ?? value)) best = i;
  });
  return placed
    .map((one, i) => ({ ...one, isBest: i === best }))
    .sort((a, b) => a.position - b.position);
}

function unsavedBest(
  run: Run,
  readings: readonly CheckpointReading[],
  { axis, objective }: { readonly axis: CheckpointAxis; readonly objective: Objective },
): UnsavedBest | undefined {
  const best = bestValue(run, objective);
  if (readings.length === 0 || best?.step === undefined || best.isLast) return undefined;
  const isSaved = readings.some((reading) => reading.step === best.step);
  return isSaved ? undefined : { best, position: best[axis] };
}
