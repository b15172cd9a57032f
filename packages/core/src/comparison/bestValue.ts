import { bestStep } from '../curve/bestStep';
import type { Objective } from '../metric/metricDefinition';
import type { Run, SummaryPoint } from '../run/run';
import type { ValueOrigin } from './cell';
import { knownNumber } from './knownNumber';
import { recordedMetric } from './recordedMetric';

/** A run's best value of the objective and where in training it stands. */
export interface BestValue {
  readonly value: number;
  readonly from: ValueOrigin;
  readonly step?: number | undefined;
  readonly epoch?: number | undefined;
  /** The best is unknown: this is the last value, and whoever shows it says so. */
  readonly isLast?: true | undefined;
}

/**
 * The best value of a run: from its history where that is loaded, else from its summary, else what
 * the source reports as best, else its last value. Undefined when none of them is finite.
 */
export function bestValue(run: Run, objective: Objective): BestValue | undefined {
  const { summary, history } = recordedMetric(run, objective.metric);
  if (history && history.length > 0) {
    const best = bestStep(history, objective.direction);
    return best && { value: best.value, from: 'history', step: best.step, epoch: best.epoch };
  }
  if (!summary) return undefined;
  const extreme = objective.direction === 'min' ? summary.min : summary.max;
  if (extreme && isUsable(extreme.value)) return atPoint(extreme, extreme.value);
  const { reported, last } = summary;
  if (reported?.is === 'best' && isUsable(reported.value)) {
    return { value: reported.value, from: 'reported' };
  }
  if (last && isUsable(last.value)) return { ...atPoint(last, last.value), isLast: true };
  if (reported?.is === 'final' && isUsable(reported.value)) {
    return { value: reported.value, from: 'reported', isLast: true };
  }
  return undefined;
}

function atPoint({ step, epoch }: SummaryPoint, value: number): BestValue {
  return { value, from: 'summary', step: knownNumber(step), epoch: knownNumber(epoch) };
}

function isUsable(value: number | null): value is number {
  return Number.isFinite(value);
}
