import { RunCompareError } from '../errors';
import type { Objective } from '../metric/metricDefinition';
import { checkDirection } from './checkDirection';
import { derivedMetricNamed } from './metricDefinitions';

/**
 * Throws where an objective cannot say which run is best: without a direction, and for a metric
 * that is computed from other numbers, such as the training time, since it has no best step at
 * which the other metrics of a run could be read.
 */
export function checkObjective(objective: Objective, where: string): void {
  checkDirection(objective, where);
  const { metric } = objective;
  const derived = derivedMetricNamed(metric);
  if (!derived || derived.isRecorded) return;
  throw new RunCompareError(
    'invalid-argument',
    where,
    `"${metric}" is computed, not recorded over training. It has no best step at which to read the other metrics. Choose a metric that the runs record, and pass this one to paretoFront beside it.`,
  );
}
