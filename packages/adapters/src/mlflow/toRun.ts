import {
  type ConfigValue,
  createRun,
  type DataIssue,
  isSecretKey,
  type MetricSummary,
  type Run,
  type RunStatus,
} from '@runcompare/core';
import { archiveTag } from './archiveTag';
import { countOf } from './countOf';
import { isSystemMetric, isTrainerLog, namesOfMetrics } from './metricNames';
import { type Point, readPoint } from './parsePoints';
import type { MlflowRun } from './parseRun';
import { runCheckpoints } from './runCheckpoints';
import { runConfig } from './runConfig';
import { runModel } from './runModel';
import { runTimes } from './runTimes';

/** Where a run lies: what MLflow itself does not say in the run. */
export interface RunPlace {
  /** Of the server; absent for runs of a folder, which have no page. */
  readonly baseUrl?: string | undefined;
  /** By experiment id. */
  readonly experimentNames: ReadonlyMap<string, string>;
  readonly issues: readonly DataIssue[];
}

/**
 * A run in our words. MLflow knows the latest value of each metric and neither lowest nor highest:
 * the summary has `last` alone. A run that died without a word stays `running`: MLflow hears no
 * heartbeat.
 */
export function toRun(run: MlflowRun, place: RunPlace): Run {
  const { info } = run;
  const config = runConfig(run);
  const latest = new Map((run.data?.metrics ?? []).map((one) => [one.key, readPoint(one)]));
  const { times, issues } = runTimes(run, latest.get('train_runtime')?.value);
  const epoch = latest.get('epoch')?.value;
  const experiment = info.experiment_id ?? '';
  const page = `/#/experiments/${encodeURIComponent(experiment)}/runs/${encodeURIComponent(info.run_id)}`;
  const server = place.baseUrl?.replace(/\/+$/, '');
  const noMetrics = { path: 'data.metrics', message: 'No metrics were logged.' };
  return createRun({
    id: info.run_id,
    name: info.run_name || info.run_id,
    model: runModel(run, { config: config.values, ...place }),
    status: statuses[info.status ?? ''] ?? 'unknown',
    archived:
      run.data?.tags?.some(({ key, value }) => key === archiveTag && value !== 'false') ?? false,
    times,
    epochs: {
      // Of other frameworks it is not known whether they count from 0.
      ...('num_train_epochs' in config.values && { done: countOf(epoch) }),
      planned: planned(config.values, ['num_train_epochs', 'max_epochs', 'epochs']),
    },
    steps: {
      done: lastStep(latest),
      planned: planned(config.values, ['max_steps', 'total_steps']),
    },
    config,
    tags: ownTags(run),
    checkpoints: runCheckpoints(run),
    links: server === undefined ? [] : [{ label: 'MLflow', href: server + page }],
    issues: [...place.issues, ...issues, ...(latest.size === 0 ? [noMetrics] : [])],
    summary: summaryOf(latest),
  });
}

const statuses: { readonly [status: string]: RunStatus | undefined } = {
  SCHEDULED: 'queued',
  RUNNING: 'running',
  FINISHED: 'completed',
  FAILED: 'failed',
  KILLED: 'cancelled',
};

function summaryOf(latest: ReadonlyMap<string, Point>): Run['summary'] {
  const keys = [...latest.keys()];
  const summary = new Map<string, MetricSummary>();
  for (const [key, name] of namesOfMetrics(keys)) {
    const { value, step } = latest.get(key) as Point;
    summary.set(name, { last: { value, step }, ...(name !== key && { sourceName: key }) });
  }
  const mean = isTrainerLog(keys) ? latest.get('train_loss')?.value : undefined;
  if (mean !== undefined) {
    summary.set('train_loss', {
      ...summary.get('train_loss'),
      mean,
      reported: { value: mean, is: 'mean' },
    });
  }
  return Object.fromEntries(summary);
}

function lastStep(latest: ReadonlyMap<string, Point>): number | undefined {
  let last: number | undefined;
  for (const [key, { step }] of latest) {
    if (!isSystemMetric(key)) last = Math.max(last ?? 0, countOf(step) ?? 0);
  }
  return last || undefined;
}

function planned(
  config: { readonly [key: string]: ConfigValue },
  keys: readonly string[],
): number | undefined {
  const found = keys.map((key) => config[key]).find((value) => typeof value === 'number');
  return countOf(found) || undefined;
}

/** Tags that people set, as `key=value`, and the parent of a nested run. */
function ownTags(run: MlflowRun): readonly string[] {
  return (run.data?.tags ?? []).flatMap(({ key, value }) => {
    if (key === 'mlflow.parentRunId') return [`parent=${value}`];
    if (key.startsWith('mlflow.') || key === archiveTag || isSecretKey(key)) return [];
    return [value ? `${key}=${value}` : key];
  });
}
