import {
  type ConfigValue,
  createRun,
  type DataIssue,
  isSecretKey,
  type MetricSummary,
  type Run,
  type RunModel,
  type RunStatus,
  type RunTimes,
} from '@runcompare/core';
import { archiveTag } from './archiveTag';
import { isSystemMetric, isTrainerLog, namesOfMetrics } from './metricNames';
import { type Point, readPoint } from './parsePoints';
import type { MlflowRun } from './parseRun';
import { runCheckpoints } from './runCheckpoints';
import { runConfig } from './runConfig';

/** Where a run lies: what MLflow itself does not say in the run. */
export interface RunPlace {
  readonly baseUrl: string;
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
  const page = `${place.baseUrl.replace(/\/+$/, '')}/#/experiments/${encodeURIComponent(experiment)}/runs/${encodeURIComponent(info.run_id)}`;
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
    links: [{ label: 'MLflow', href: page }],
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

/**
 * Training took from start to end, or what the Trainer measured. Where that is far less, the run was
 * resumed under its id and the Trainer measured its last part alone: then nothing is said.
 */
function runTimes(
  { info }: MlflowRun,
  trainRuntime: number | undefined,
): { readonly times: RunTimes; readonly issues: readonly DataIssue[] } {
  const startedAtMs = timeOf(info.start_time);
  const endedAtMs = timeOf(info.end_time);
  if (startedAtMs === undefined || endedAtMs === undefined) {
    return { times: { startedAtMs, endedAtMs }, issues: [] };
  }
  const seconds = (endedAtMs - startedAtMs) / 1000;
  if (seconds < 0) {
    const message =
      'The run ended before it started, by the clocks that recorded it: its training time is not known.';
    return { times: { startedAtMs }, issues: [{ path: 'info.end_time', message }] };
  }
  const measured = countOf(trainRuntime);
  if (measured === undefined) {
    return { times: { startedAtMs, endedAtMs, trainingSeconds: seconds }, issues: [] };
  }
  const isWhole = measured >= seconds / 2;
  return {
    times: { startedAtMs, endedAtMs, ...(isWhole && { trainingSeconds: measured }) },
    issues: isWhole ? [] : [resumed],
  };
}

/** Milliseconds of this century: a client that passed seconds would be in 1970. */
function timeOf(ms: number | null | undefined): number | undefined {
  return ms != null && ms > Date.UTC(2000) && ms < Date.UTC(2100) ? ms : undefined;
}

const resumed: DataIssue = {
  path: 'data.metrics.train_runtime',
  message:
    'It is less than half of the time from start to end, as of a run that was resumed: how long it trained in all is not known.',
};

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

/** A number that can count something. */
function countOf(value: number | undefined): number | undefined {
  return value !== undefined && value >= 0 && value <= Number.MAX_SAFE_INTEGER ? value : undefined;
}

/** By a param or tag that names it; else runs of one experiment are taken to train one model. */
function runModel(
  run: MlflowRun,
  found: RunPlace & { readonly config: { readonly [key: string]: ConfigValue } },
): RunModel {
  const tags = new Map(run.data?.tags?.map(({ key, value }) => [key, value ?? '']));
  const named = modelKeys.map((key) => found.config[key] ?? tags.get(key)).find(isName);
  if (named) return { name: named.trim(), from: 'config' };
  const experiment = run.info.experiment_id ?? '';
  const name = found.experimentNames.get(experiment);
  if (isName(name)) return { name, from: 'folder' };
  return { from: 'unknown', fingerprint: experiment };
}

const modelKeys = [
  'model_name_or_path',
  'base_model_name_or_path',
  '_name_or_path',
  'base_model',
  'model_name',
  'model_id',
  'model',
];

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

/** Tags that people set, as `key=value`, and the parent of a nested run. */
function ownTags(run: MlflowRun): readonly string[] {
  return (run.data?.tags ?? []).flatMap(({ key, value }) => {
    if (key === 'mlflow.parentRunId') return [`parent=${value}`];
    if (key.startsWith('mlflow.') || key === archiveTag || isSecretKey(key)) return [];
    return [value ? `${key}=${value}` : key];
  });
}
