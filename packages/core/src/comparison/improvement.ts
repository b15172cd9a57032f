import { bestStep } from '../curve/bestStep';
import type { Objective } from '../metric/metricDefinition';
import type { Run } from '../run/run';
import { recordedMetric } from './recordedMetric';

export interface Improvement {
  /** First finite evaluation to the best one, positive when better. */
  readonly amount: number;
  /** Epochs between the two, where both say. */
  readonly epochs?: number | undefined;
  /**
   * Seconds of training up to the best evaluation, where the evaluations carry time. Absent for a run
   * that was resumed: its clock counts the pauses, too.
   */
  readonly secondsToBest?: number | undefined;
}

/** How far the objective came in a run. Undefined with fewer than two finite evaluations. */
export function improvementOf(run: Run, objective: Objective): Improvement | undefined {
  const { history } = recordedMetric(run, objective.metric);
  const best = history && bestStep(history, objective.direction);
  if (!history || !best) return undefined;
  let first = -1;
  let finite = 0;
  for (let i = 0; i < history.length && finite < 2; i++) {
    if (!Number.isFinite(history.value[i])) continue;
    if (first < 0) first = i;
    finite++;
  }
  if (finite < 2) return undefined;
  const sign = objective.direction === 'min' ? -1 : 1;
  const epochs = known(best.epoch, history.epoch?.[first]);
  const { startedAtMs, segments = 1 } = run.times;
  const milliseconds = segments > 1 ? undefined : known(history.timeMs?.[best.index], startedAtMs);
  return {
    amount: sign * (best.value - (history.value[first] as number)),
    epochs,
    secondsToBest: milliseconds === undefined ? undefined : milliseconds / 1000,
  };
}

function known(later: number | undefined, earlier: number | undefined): number | undefined {
  if (later === undefined || earlier === undefined) return undefined;
  const difference = later - earlier;
  return Number.isFinite(difference) && difference > 0 ? difference : undefined;
}
