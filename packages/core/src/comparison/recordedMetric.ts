import { canonicalMetricName } from '../metric/canonicalName';
import type { History } from '../run/history';
import type { MetricSummary, Run } from '../run/run';

export interface RecordedMetric {
  readonly summary?: MetricSummary | undefined;
  readonly history?: History | undefined;
  /** The name under which the run carries it, where it is not the canonical one. */
  readonly sourceName?: string | undefined;
}

/** What a run carries of a metric, asked for and found under any of its names. */
export function recordedMetric(run: Run, key: string): RecordedMetric {
  const own = carried(run, key);
  if (own) return own;
  const names = namesByKey(run);
  const sourceName = names.get(key) ?? names.get(canonicalMetricName(key));
  return sourceName === undefined ? {} : { ...carried(run, sourceName), sourceName };
}

/** Canonical keys of everything that a run carries, each once. */
export function recordedKeys(run: Run): Iterable<string> {
  return namesByKey(run).keys();
}

/** A run is a value that never changes, so that its names are made canonical once. */
const known = new WeakMap<Run, ReadonlyMap<string, string>>();

/** Runs of one source carry the same names, so that they share what was found for the one before. */
let latest: { readonly names: readonly string[]; readonly byKey: ReadonlyMap<string, string> } = {
  names: [],
  byKey: new Map(),
};

function namesByKey(run: Run): ReadonlyMap<string, string> {
  const before = known.get(run);
  if (before) return before;
  const names = [...Object.keys(run.summary), ...Object.keys(run.histories ?? {})];
  const isSame =
    names.length === latest.names.length && names.every((name, i) => name === latest.names[i]);
  if (!isSame) latest = { names, byKey: canonical(names.toSorted()) };
  known.set(run, latest.byKey);
  return latest.byKey;
}

function canonical(names: readonly string[]): ReadonlyMap<string, string> {
  const byKey = new Map<string, string>();
  for (const name of names) {
    const key = canonicalMetricName(name);
    if (!byKey.has(key)) byKey.set(key, name);
  }
  return byKey;
}

function carried(run: Run, name: string): RecordedMetric | undefined {
  const summary = own(run.summary, name);
  const history = run.histories && own(run.histories, name);
  return (summary ?? history) && { summary, history, sourceName: summary?.sourceName };
}

/** A list of 100,000 runs asks this several times a run: what objects inherit are no objects. */
function own<Value extends object>(
  record: { readonly [name: string]: Value },
  name: string,
): Value | undefined {
  const value = record[name];
  const isOwn = typeof value === 'object' && name !== '__proto__';
  return isOwn || Object.hasOwn(record, name) ? value : undefined;
}
