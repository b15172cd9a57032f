import {
  type AbortSignalLike,
  canonicalMetricName,
  type DataIssue,
  type History,
  type HistoryResult,
} from '@runcompare/core';
import { requestJson, type ServerOptions } from '../http/requestJson';
import { mapLimited } from '../mapLimited';
import { epochsOfSteps } from '../run/epochsOfSteps';
import { namesOfMetrics } from './metricNames';
import { describePoints, type Point, parsePoints, toHistory } from './parsePoints';
import type { MlflowRun } from './parseRun';

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
  const epochOf = epochsBySteps(run, read.find(({ key }) => key === 'epoch')?.points ?? []);
  const issues: DataIssue[] = [];
  const histories: [string, History][] = [];
  for (const { name, points, issues: own } of read) {
    issues.push(...own);
    if (name === undefined || points.length === 0) continue;
    const history = toHistory(points, epochOf);
    histories.push([name, history]);
    issues.push(...describePoints(history, name));
  }
  return { histories: Object.fromEntries(histories), issues };
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

/**
 * The epoch of each step, where the run logs it. The Trainer logs epochs completed; what is whole
 * numbers from 0 on counts the epoch that was under way, as Lightning does.
 */
function epochsBySteps(
  run: MlflowRun,
  points: readonly Point[],
): ReadonlyMap<number, number> | undefined {
  if (points.length === 0) return undefined;
  const isTrainer = run.data?.params?.some(({ key }) => key === 'num_train_epochs') ?? false;
  const isFromZero =
    !isTrainer &&
    points.some(({ value }) => value === 0) &&
    points.every(({ value }) => Number.isInteger(value));
  const completed = epochsOfSteps(
    points.map(({ step }) => step),
    points.map(({ value }) => value),
  );
  return new Map(
    points.map(({ step, value }) => [step, isFromZero ? completed(step, value) : value]),
  );
}

function unread(key: string, error: unknown): DataIssue {
  const why = error instanceof Error ? error.message : String(error);
  return { path: key, message: `Its history could not be read: ${why}` };
}
