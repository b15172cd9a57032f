import { bestStep } from '../curve/bestStep';
import type { Objective } from '../metric/metricDefinition';
import type { Run } from '../run/run';
import { knownNumber } from './knownNumber';
import { recordedMetric } from './recordedMetric';

/**
 * Prechelt's generalization loss at the last evaluation, in percent:
 * `GL(t) = 100 * (E(t) - Eopt(t)) / |Eopt(t)|`, with E negated first where higher is better.
 * Over 5 is commonly called overfitting. Undefined without a loaded history, without a finite last
 * evaluation or where the best is 0. Source: Prechelt, "Early Stopping - But When?", 1998.
 */
export function generalizationLoss(run: Run, objective: Objective): number | undefined {
  const { history } = recordedMetric(run, objective.metric);
  const last = history?.value.at(-1);
  const best = history && bestStep(history, objective.direction);
  if (!best || last === undefined || !Number.isFinite(last) || best.value === 0) return undefined;
  return knownNumber(100 * Math.abs(last / best.value - 1));
}
