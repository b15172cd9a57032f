import {
  type AbortSignalLike,
  canonicalMetricName,
  type DataIssue,
  type HistoryResult,
} from '@runcompare/core';
import { requestJson, type ServerOptions } from '../http/requestJson';
import { mapLimited } from '../mapLimited';
import { namesOfMetrics } from './metricNames';
import { type Point, parsePoints } from './parsePoints';
import type { MlflowRun } from './parseRun';
import { toHistories } from './toHistories';

/**
 * Reads the histories of a run, all or those of `metrics`, one request a metric and page. A metric
 * that fails is an issue beside the others; rejects only where all of them failed.
 */
export async function readHistories(
  server: ServerOptions,
  options: {
    readonly run: MlflowRun;
    readonly metrics?: readonly string[] | undefined;
    readonly signal?: AbortSignalLike | undefined;
  },
): Promise<HistoryResult> {
  const { run, metrics, signal } = options;
  const keys = (run.data?.metrics ?? []).map(({ key }) => key);
  const wanted = metrics && new Set(metrics.flatMap((name) => [name, canonicalMetricName(name)]));
  const names = [...namesOfMetrics(keys)].filter(
    ([key, name]) => !wanted || wanted.has(name) || wanted.has(key),
  );
  const asked =
    names.some(([key]) => key === 'epoch') || !keys.includes('epoch') || names.length === 0
      ? names
      : [...names, ['epoch', undefined] as const];
  const failures: unknown[] = [];
  const read = await mapLimited(asked, inFlight, async ([key, name]) => {
    try {
      return { key, name, ...(await readPoints(server, { runId: run.info.run_id, key, signal })) };
    } catch (error) {
      signal?.throwIfAborted();
      failures.push(error);
      return { key, name, points: [], issues: [unread(key, error)] };
    }
  });
  if (asked.length > 0 && failures.length === asked.length) throw failures[0];
  const { histories, issues } = toHistories(run, read);
  return { histories, issues: [...read.flatMap((one) => one.issues), ...issues] };
}

const inFlight = 6;

/**
 * Servers from 3.4 to 3.13 give no point and a token that never advances where no size is asked for;
 * this is the size that MLflow's own client asks for.
 */
const pointsPerPage = 25_000;

async function readPoints(
  server: ServerOptions,
  of: {
    readonly runId: string;
    readonly key: string;
    readonly signal: AbortSignalLike | undefined;
  },
): Promise<{ readonly points: readonly Point[]; readonly issues: readonly DataIssue[] }> {
  const points: Point[] = [];
  const issues: DataIssue[] = [];
  const seen = new Set<string>();
  let token: string | undefined;
  do {
    const { content } = await requestJson(server, {
      method: 'GET',
      path: '/api/2.0/mlflow/metrics/get-history',
      query: [
        ['run_id', of.runId],
        ['metric_key', of.key],
        ['max_results', String(pointsPerPage)],
        ...(token === undefined ? [] : [['page_token', token] as const]),
      ],
      signal: of.signal,
    });
    const { value, issues: bad } = parsePoints(content, of.key);
    issues.push(...bad);
    for (const point of value?.points ?? []) points.push(point);
    token = value?.nextPageToken;
    const isStuck = token !== undefined && (seen.has(token) || value?.points.length === 0);
    if (isStuck) {
      issues.push({
        path: of.key,
        message: 'The server gave the same page again: points after it are missing.',
      });
      break;
    }
    if (token !== undefined) seen.add(token);
  } while (token !== undefined);
  return { points, issues };
}

function unread(key: string, error: unknown): DataIssue {
  const why = error instanceof Error ? error.message : String(error);
  return { path: key, message: `Its history could not be read: ${why}` };
}
