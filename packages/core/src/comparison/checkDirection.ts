import { RunCompareError } from '../errors';
import type { Objective } from '../metric/metricDefinition';

/** Throws where an objective has no direction: a wrong guess would crown the worst run. */
export function checkDirection({ metric, direction }: Objective, where: string): void {
  if (direction === 'min' || direction === 'max') return;
  throw new RunCompareError(
    'invalid-argument',
    where,
    `nothing says whether a lower or a higher "${metric}" is better. A wrong guess would crown the worst run. Pass the direction, "min" or "max".`,
  );
}
