import { bestStep } from '../curve/bestStep';
import { historyUpTo } from '../curve/historyUpTo';
import type { Objective } from '../metric/metricDefinition';
import type { Run } from '../run/run';
import { bestValue } from './bestValue';
import { knownNumber } from './knownNumber';
import { recordedMetric } from './recordedMetric';

/**
 * The step up to which runs are compared fairly: that of the last evaluation which every running
 * one of them has reached. Infinity where none is running; NaN where a running one does not say how
 * far it is, so that no value is known at that step.
 */
export function commonStep(runs: readonly Run[], objective: Objective): number {
  let step = Infinity;
  for (const run of runs) {
    if (run.status === 'running') step = Math.min(step, lastStep(run, objective) ?? Number.NaN);
  }
  return step;
}

/**
 * The best value that a run had at a step: from its history, or its summary where the best stands
 * no later. Undefined where neither tells.
 */
export function bestValueUpTo(
  run: Run,
  { objective, step }: { readonly objective: Objective; readonly step: number },
): number | undefined {
  const best = bestValue(run, objective);
  const reached = Math.min(best?.step ?? Infinity, lastStep(run, objective) ?? Infinity);
  if (reached <= step) return best?.value;
  const { history } = recordedMetric(run, objective.metric);
  return history && bestStep(historyUpTo(history, step), objective.direction)?.value;
}

function lastStep(run: Run, objective: Objective): number | undefined {
  const { history, summary } = recordedMetric(run, objective.metric);
  return knownNumber(history?.step.at(-1) ?? summary?.last?.step ?? run.steps.done);
}
