import { RunCompareError } from '../errors';
import { canonicalMetricName } from '../metric/canonicalName';
import type { Reading } from '../metric/metricDefinition';
import { derivedMetricNamed } from './metricDefinitions';

/** Which number of a metric its row shows, by the metric's key or any alias of it. */
export interface Readings {
  readonly [metric: string]: Exclude<Reading, 'run'>;
}

/**
 * The readings that a host asked for, by canonical key.
 *
 * @throws RunCompareError where one is no reading, or the metric is computed and has one value.
 */
export function resolveReadings(readings: Readings = {}): ReadonlyMap<string, Reading> {
  return new Map(
    Object.entries(readings).map(([name, reading]) => {
      const key = canonicalMetricName(name);
      const derived = derivedMetricNamed(key);
      if (!known.includes(reading) || (derived && !derived.isRecorded)) {
        throw new RunCompareError(
          'invalid-argument',
          'compareRuns',
          `readings asks for "${reading}" of "${name}". Histories have ${known.join(', ')}; a computed metric has one value. Pass one of these, or leave it out.`,
        );
      }
      return [key, reading];
    }),
  );
}

const known: readonly Readings[string][] = ['atBest', 'mean', 'last', 'min', 'max'];
