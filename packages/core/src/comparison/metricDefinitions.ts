import { builtInMetrics } from '../metric/builtInMetrics';
import type { MetricDefinition } from '../metric/metricDefinition';
import { metricNamed } from '../metric/metricNamed';
import type { DerivedMetric } from './derivedMetric';
import { derivedMetrics as listed } from './derivedMetrics';

const derivedMetrics: readonly DerivedMetric[] = listed.map((metric) =>
  metric.isRecorded
    ? metric
    : { ...metric, definition: { ...metric.definition, isComputed: true } },
);

/** The derived metric of a key, if it is one. */
export function derivedMetricNamed(key: string): DerivedMetric | undefined {
  return derivedByKey.get(key);
}

/**
 * The definition of any metric, derived or recorded, by its canonical key. One that no table knows
 * has its name as a label, and no direction unless its last words settle it.
 */
export function metricDefinition(key: string): MetricDefinition {
  return derivedByKey.get(key)?.definition ?? metricNamed(key);
}

/** Every metric that has a fixed place in the table, in its order. */
export const tableMetrics: readonly MetricDefinition[] = [
  ...derivedMetrics.map((metric) => metric.definition),
  ...builtInMetrics,
];

const derivedByKey: ReadonlyMap<string, DerivedMetric> = new Map(
  derivedMetrics.map((metric) => [metric.definition.key, metric]),
);
