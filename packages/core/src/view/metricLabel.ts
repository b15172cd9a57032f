import type { MetricDefinition } from '../metric/metricDefinition';
import type { Wording } from './viewOptions';

/** What a metric is called on its own, such as a row's header: the catalog's name before its own. */
export function metricLabel(
  { key, label }: Pick<MetricDefinition, 'key' | 'label'>,
  { labels }: Wording,
): string {
  return Object.hasOwn(labels.metrics, key) ? (labels.metrics[key] as string) : label;
}

/** The same inside a sentence. */
export function metricInText(
  metric: Pick<MetricDefinition, 'key' | 'label'>,
  wording: Wording,
): string {
  return wording.labels.inText(metricLabel(metric, wording));
}
