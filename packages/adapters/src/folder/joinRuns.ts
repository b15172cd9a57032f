import type { DataIssue, History, MetricSummary, Run } from '@runcompare/core';

/** One reading of a training. */
export interface ReadRun {
  /** Without its histories. */
  readonly run: Run;
  readonly histories: { readonly [metric: string]: History };
  readonly issues: readonly DataIssue[];
}

/**
 * Two readings of one training as one run. What the first says holds; the second fills what the
 * first does not know: metrics, times, hyperparameters, the model, checkpoints. Where both have curves and the
 * second goes on further, an issue says so.
 */
export function joinRuns(first: ReadRun, second: ReadRun): ReadRun {
  const a = first.run;
  const b = second.run;
  const hasCurves = Object.keys(first.histories).length > 0;
  const isNamed = a.model.name !== undefined && a.model.from !== 'folder';
  const beyond = hasCurves ? goesBeyond(first, second) : [];
  // "Nothing was logged" of one reading is no news where the other has what was logged.
  const silent = (reading: ReadRun) => Object.keys(reading.histories).length === 0;
  const issues = withoutRepeats([
    ...(silent(first) && !silent(second) ? [] : a.issues),
    ...(silent(second) && !silent(first) ? [] : b.issues),
    ...beyond,
  ]);
  return {
    run: {
      ...a,
      model: isNamed || b.model.name === undefined || b.model.from === 'folder' ? a.model : b.model,
      status: a.status === 'unknown' && !hasCurves ? b.status : a.status,
      times: { ...filled(a.times, b.times), ...finerStart(a.times, b.times) },
      epochs: hasCurves ? a.epochs : filled(a.epochs, b.epochs),
      steps: hasCurves ? a.steps : filled(a.steps, b.steps),
      checkpoints: a.checkpoints.length > 0 ? a.checkpoints : b.checkpoints,
      tags: [...new Set([...a.tags, ...b.tags])],
      config: joinConfigs(a.config, b.config),
      issues,
      summary: joinSummaries(a.summary, { other: b.summary, histories: first.histories }),
    },
    histories: joinHistories(first.histories, second.histories),
    issues: withoutRepeats([...first.issues, ...second.issues, ...beyond]),
  };
}

/** A state file has no times; where an event file has the same points, it knows when they were. */
function joinHistories(
  histories: ReadRun['histories'],
  others: ReadRun['histories'],
): ReadRun['histories'] {
  const own = Object.entries(histories).map(([metric, history]) => {
    const other = Object.hasOwn(others, metric) ? others[metric] : undefined;
    return [metric, other ? withTimes(history, other) : history] as const;
  });
  return { ...others, ...Object.fromEntries(own) };
}

function withTimes(history: History, { step, timeMs }: History): History {
  if (history.timeMs || !timeMs) return history;
  const timeAt = new Map(Array.from(step, (at, i) => [at, timeMs[i] as number]));
  const times = Float64Array.from(history.step, (at) => timeAt.get(at) ?? Number.NaN);
  return times.every(Number.isNaN) ? history : { ...history, timeMs: times };
}

function withoutRepeats(issues: readonly DataIssue[]): DataIssue[] {
  return [...new Map(issues.map((issue) => [issue.message, issue])).values()];
}

/** What knows more holds; the model's and the adapter's settings may stand in a file of the other. */
function joinConfigs(a: Run['config'], b: Run['config']): Run['config'] {
  const [more, less] = rank[a.recorded] >= rank[b.recorded] ? [a, b] : [b, a];
  const lacking = ['model', 'adapter'].filter(
    (key) => !Object.hasOwn(more.values, key) && Object.hasOwn(less.values, key),
  );
  if (lacking.length === 0) return more;
  const added = Object.fromEntries(lacking.map((key) => [key, less.values[key] ?? null]));
  const identityKeys = more.identityKeys ?? less.identityKeys;
  return { ...more, values: { ...more.values, ...added }, ...(identityKeys && { identityKeys }) };
}

const rank = { none: 0, partial: 1, full: 2 } as const;

/** A metric with a curve in the first keeps its points; what is only stated is added to the other's. */
function joinSummaries(
  summary: Run['summary'],
  rest: { readonly other: Run['summary']; readonly histories: ReadRun['histories'] },
): Run['summary'] {
  const joined: { [metric: string]: MetricSummary } = { ...rest.other };
  for (const [metric, own] of Object.entries(summary)) {
    joined[metric] = Object.hasOwn(rest.histories, metric)
      ? own
      : { ...rest.other[metric], ...own };
  }
  return joined;
}

/** The name of an event file has the second of its start, its first event the time itself. */
function finerStart(a: Run['times'], b: Run['times']): Pick<Run['times'], 'startedAtMs'> {
  const { startedAtMs: start } = b;
  const isSame = start !== undefined && Math.floor(start / 1000) * 1000 === a.startedAtMs;
  return isSame ? { startedAtMs: start } : {};
}

function goesBeyond(first: ReadRun, second: ReadRun): DataIssue[] {
  const done = first.run.steps.done;
  const further = second.run.steps.done;
  if (done === undefined || further === undefined || further <= done) return [];
  const message = `Another log of this training (${second.run.id}) goes on to step ${further}; shown is what was saved up to step ${done}.`;
  return [{ path: first.run.id, message }];
}

function filled<T extends object>(known: T, other: T): T {
  const entries = Object.entries(known).filter(([, value]) => value !== undefined);
  return { ...other, ...Object.fromEntries(entries) };
}
