import { type Cell, cellOf, missing } from '../../comparison/cell';
import { knownNumber } from '../../comparison/knownNumber';
import { recordedMetric } from '../../comparison/recordedMetric';
import { indexAtOrBefore } from '../../curve/pointAt';
import type { Objective } from '../../metric/metricDefinition';
import type { Float64Values, History } from '../../run/history';
import type { Checkpoint, MetricSummary, Run } from '../../run/run';

/** What the objective was where weights were saved. */
export interface CheckpointReading {
  readonly checkpoint: Checkpoint;
  readonly step?: number | undefined;
  readonly epoch?: number | undefined;
  readonly cell: Cell;
  /** The evaluation that was read, where it stands before the checkpoint. */
  readonly before?: { readonly step: number; readonly epoch?: number | undefined } | undefined;
}

/**
 * The objective at every checkpoint of a run, by step, then epoch, those of unknown place last. A
 * checkpoint reads the evaluation at its step, else the latest before it, whatever it says: after an
 * evaluation to NaN an older number would be that of other weights. Without a history a summary point
 * at exactly its step counts; anything else is missing.
 */
export function readCheckpoints(run: Run, objective: Objective): readonly CheckpointReading[] {
  const { summary, history } = recordedMetric(run, objective.metric);
  const points = history && history.length > 0 ? history : undefined;
  return run.checkpoints
    .map((checkpoint): CheckpointReading => {
      const epoch = knownNumber(checkpoint.epoch);
      const step = knownNumber(checkpoint.step) ?? stepAtEpoch(points, epoch);
      const place = { checkpoint, step, epoch: epoch ?? epochAtStep(points, step) };
      if (step === undefined) return { ...place, cell: missing };
      if (!points) return { ...place, cell: fromSummary(summary, step) };
      const index = indexAtOrBefore(points, step);
      const readStep = points.step[index];
      if (readStep === undefined) return { ...place, cell: missing };
      const cell = cellOf(points.value[index], 'history');
      if (readStep === step) return { ...place, cell };
      return {
        ...place,
        cell,
        before: { step: readStep, epoch: knownNumber(points.epoch?.[index]) },
      };
    })
    .sort(byPlace);
}

function stepAtEpoch(history: History | undefined, epoch: number | undefined): number | undefined {
  const index = epoch === undefined ? -1 : indexOf(history?.epoch, epoch);
  return history?.step[index];
}

function epochAtStep(history: History | undefined, step: number | undefined): number | undefined {
  const index = step === undefined ? -1 : indexOf(history?.step, step);
  return knownNumber(history?.epoch?.[index]);
}

function indexOf(values: Float64Values | undefined, wanted: number): number {
  for (let i = 0; i < (values?.length ?? 0); i++) if (values?.[i] === wanted) return i;
  return -1;
}

function fromSummary(summary: MetricSummary | undefined, step: number): Cell {
  const points = [summary?.last, summary?.min, summary?.max];
  const there = points.find((point) => point?.step === step);
  return there ? cellOf(there.value, 'summary') : missing;
}

function byPlace(a: CheckpointReading, b: CheckpointReading): number {
  return (
    ascending(a.step, b.step) ||
    ascending(a.epoch, b.epoch) ||
    (a.checkpoint.id < b.checkpoint.id ? -1 : a.checkpoint.id > b.checkpoint.id ? 1 : 0)
  );
}

function ascending(a: number | undefined, b: number | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a - b;
}
