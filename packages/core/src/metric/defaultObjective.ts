import type { Objective } from './metricDefinition';

/** What runs are compared by where nothing else is asked for: eval loss, lower is better. */
export const defaultObjective: Objective = { metric: 'eval_loss', direction: 'min' };
