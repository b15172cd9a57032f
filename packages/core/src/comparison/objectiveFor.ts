import { canonicalMetricName } from '../metric/canonicalName';
import type { Direction, Objective } from '../metric/metricDefinition';
import { checkObjective } from './checkObjective';
import { metricDefinition } from './metricDefinitions';

/**
 * The objective of a metric by any name that trackers give it: `val_loss` is a lower `eval_loss`,
 * `val/f1` a higher `val/f1`. The direction is what the name says wherever the field uses it; one
 * that is passed wins.
 *
 * @throws RunCompareError where the name says no direction and none is passed, and for a metric that
 *   is computed rather than recorded, such as `training_time`.
 */
export function objectiveFor(metric: string, direction?: Direction): Objective {
  const key = canonicalMetricName(metric);
  const objective = { metric: key, direction: direction ?? metricDefinition(key).direction };
  checkObjective(objective as Objective, 'objectiveFor');
  return objective as Objective;
}
