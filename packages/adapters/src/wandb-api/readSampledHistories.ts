import {
  type AbortSignalLike,
  canonicalMetricName,
  type DataIssue,
  type History,
  type HistoryResult,
} from '@runcompare/core';
import { isRecord } from '../json/isRecord';
import { mapLimited } from '../mapLimited';
import { readTable } from '../table/readTable';
import type { TableRow } from '../table/table';
import { askWandb, type WandbServerOptions } from './askWandb';
import type { MetricKeys } from './metricKeys';
import { sampledHistoryQuery } from './operations';

interface Asked {
  readonly runId: string;
  readonly keys: MetricKeys;
  /** How many values of a key were logged, where the server says so. */
  readonly counts: ReadonlyMap<string, number>;
  readonly metrics?: readonly string[] | undefined;
  readonly signal?: AbortSignalLike | undefined;
}

/**
 * Reads the histories of a run, all or those of `metrics`, one request a metric: W&B gives only rows
 * that hold all keys of a request, and different metrics are logged in different rows. A metric that
 * fails is an issue beside the others; rejects only where all of them failed.
 */
export async function readSampledHistories(
  server: WandbServerOptions,
  asked: Asked,
): Promise<HistoryResult> {
  const { keys, metrics, signal } = asked;
  const wanted = metrics && new Set(metrics.flatMap((name) => [name, canonicalMetricName(name)]));
  const names = [...keys.names].filter(
    ([key, name]) => !wanted || wanted.has(name) || wanted.has(key),
  );
  const histories: { [metric: string]: History } = {};
  const issues: DataIssue[] = [];
  const failures: unknown[] = [];
  await mapLimited(names, inFlight, async ([key, name]) => {
    try {
      const read = await readMetric(server, { ...asked, key, name });
      if (read.history) histories[name] = read.history;
      issues.push(...read.issues);
    } catch (error) {
      signal?.throwIfAborted();
      failures.push(error);
      const why = error instanceof Error ? error.message : String(error);
      issues.push({ path: key, message: `Its history could not be read: ${why}` });
    }
  });
  if (names.length > 0 && failures.length === names.length) throw failures[0];
  return { histories: inOrder(histories, names), issues };
}

const inFlight = 4;

/**
 * Asked for whichever size is shown: W&B picks rows at random, so a smaller sample may miss the very
 * extremes that thinning here keeps.
 */
const samplesPerMetric = 10_000;

async function readMetric(
  server: WandbServerOptions,
  {
    runId,
    keys,
    counts,
    key,
    name,
    signal,
  }: Asked & { readonly key: string; readonly name: string },
): Promise<{ readonly history?: History | undefined; readonly issues: readonly DataIssue[] }> {
  const { step, epoch } = keys;
  const issues: DataIssue[] = [];
  // What was logged apart from the epoch, or from the step, has no row with all of them.
  const axes = [[step, epoch], [step], [epoch], []].map((one) => one.filter(isText));
  const tries = axes.filter((one, i) => axes.findIndex((other) => `${other}` === `${one}`) === i);
  for (const axis of tries) {
    const asked = ['_step', '_timestamp', ...axis, key];
    const { content, issues: bad } = await askWandb(server, {
      query: sampledHistoryQuery,
      variables: {
        name: runId,
        specs: [JSON.stringify({ keys: asked, samples: samplesPerMetric })],
      },
      signal,
    });
    issues.push(...bad);
    const rows = rowsOf(content.run);
    if (rows.length === 0) continue;
    const x = axis.find((one) => one === step) ?? '_step';
    const columns = [x, '_timestamp', key, ...axis.filter((one) => one !== step)];
    const table = readTable(
      { path: key, columns, rows, issues: [] },
      { step: x, epoch, time: '_timestamp', metrics: { [key]: name } },
    );
    const history = table.histories[name];
    const count = counts.get(key);
    const isSampled = rows.length >= samplesPerMetric && count !== rows.length;
    const left = isSampled || count === undefined ? 0 : count - rows.length;
    if (left > 0) issues.push({ path: key, message: leftOut(left, axis) });
    return {
      history: history && isSampled ? { ...history, sampled: { of: count } } : history,
      issues: [...issues, ...table.issues],
    };
  }
  return { issues: [...issues, { path: key, message: 'W&B gives no value of it.' }] };
}

function leftOut(count: number, axis: readonly string[]): string {
  const without = axis.length > 0 ? `were logged without ${axis.join(' and ')}` : 'were not given';
  return `${count} of its values ${without} and are left out.`;
}

function rowsOf(run: unknown): readonly TableRow[] {
  const lists = isRecord(run) && Array.isArray(run.sampledHistory) ? run.sampledHistory : [];
  const [rows] = lists as readonly unknown[];
  return Array.isArray(rows) ? rows.filter(isRecord) : [];
}

function isText(value: string | undefined): value is string {
  return value !== undefined;
}

/** Answers come in any order. */
function inOrder(
  histories: { readonly [metric: string]: History },
  names: readonly (readonly [string, string])[],
): { readonly [metric: string]: History } {
  return Object.fromEntries(
    names.flatMap(([, name]) => {
      const history = histories[name];
      return history ? [[name, history] as const] : [];
    }),
  );
}
