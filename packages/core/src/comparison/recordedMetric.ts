import { canonicalMetricName } from '../metric/canonicalName';
import type { History } from '../run/history';
import type { MetricSummary, Run } from '../run/run';

export interface RecordedMetric {
  readonly summary?: MetricSummary | undefined;
  readonly history?: History | undefined;
  /** The name under which the run carries it, where it is not the canonical one. */
  readonly sourceName?: string | undefined;
}

/** What a run carries of a metric, under its canonical key or under any alias of it. */
export function recordedMetric(run: Run, key: string): RecordedMetric {
  const own = carried(run, key);
  if (own) return own;
  for (const name of metricNames(run)) {
    if (canonicalMetricName(name) === key) return { ...carried(run, name), sourceName: name };
  }
  return {};
}

/** Canonical keys of everything that a run carries, each once. */
export function recordedKeys(run: Run): ReadonlySet<string> {
  return new Set(metricNames(run).map(canonicalMetricName));
}

function metricNames(run: Run): string[] {
  return [...Object.keys(run.summary), ...Object.keys(run.histories ?? {})].sort();
}

function carried(run: Run, name: string): RecordedMetric | undefined {
  const summary = Object.hasOwn(run.summary, name) ? run.summary[name] : undefined;
  const history =
    run.histories && Object.hasOwn(run.histories, name) ? run.histories[name] : undefined;
  if (!summary && !history) return undefined;
  return { summary, history, sourceName: summary?.sourceName };
}
