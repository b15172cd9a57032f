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
  const sourceName = sourceNameOf(namesOf(run), key);
  return sourceName === undefined ? {} : { ...carried(run, sourceName), sourceName };
}

/** Canonical keys of everything that a run carries, each once. */
export function recordedKeys(run: Run): Iterable<string> {
  return namesOf(run).byKey.keys();
}

interface Names {
  readonly all: readonly string[];
  readonly byKey: ReadonlyMap<string, string>;
  /** What was asked for before, and under which name it is, if any. */
  readonly asked: Map<string, string | undefined>;
}

/** A run is a value that never changes, so that its names are made canonical once. */
const known = new WeakMap<Run, Names>();

/** Runs of one source carry the same names, so that they share what was found for the one before. */
let latest: Names = { all: [], byKey: new Map(), asked: new Map() };

function namesOf(run: Run): Names {
  const before = known.get(run);
  if (before) return before;
  const all = [...Object.keys(run.summary), ...Object.keys(run.histories ?? {})];
  const isSame = all.length === latest.all.length && all.every((name, i) => name === latest.all[i]);
  if (!isSame) latest = { all, byKey: canonical(all.toSorted()), asked: new Map() };
  known.set(run, latest);
  return latest;
}

function canonical(names: readonly string[]): ReadonlyMap<string, string> {
  const byKey = new Map<string, string>();
  for (const name of names) {
    const key = canonicalMetricName(name);
    if (!byKey.has(key)) byKey.set(key, name);
  }
  return byKey;
}

function sourceNameOf({ byKey, asked }: Names, key: string): string | undefined {
  if (!asked.has(key)) asked.set(key, byKey.get(key) ?? byKey.get(canonicalMetricName(key)));
  return asked.get(key);
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
