import { builtInMetrics } from './builtInMetrics';
import type { MetricDefinition } from './metricDefinition';
import { metricKind } from './metricKind';

/**
 * The definition of a metric by its canonical key. One that has no row of its own keeps its name as
 * its label; direction, scale and unit are what its name says, and a host must say the rest.
 */
export function metricNamed(key: string): MetricDefinition {
  return (
    byKey.get(key) ?? {
      key,
      label: readable(key),
      format: 'number',
      reading: 'atBest',
      section: 'other',
      ...{ scale: 'ratio', ...metricKind(key) },
    }
  );
}

const byKey: ReadonlyMap<string, MetricDefinition> = new Map(builtInMetrics.map((m) => [m.key, m]));

function readable(key: string): string {
  const words = key.replaceAll('_', ' ').trim();
  return words === '' ? key : words.charAt(0).toUpperCase() + words.slice(1);
}
