import {
  createRun,
  type DataIssue,
  type MetricSummary,
  type Run,
  type RunStatus,
  type RunTimes,
} from '@runcompare/core';
import { isRecord } from '../json/isRecord';
import { readFinite } from '../json/readNumber';
import { dropSecrets } from '../run/dropSecrets';
import { configModel } from '../wandb/configModel';
import { archiveTag } from './archiveTag';
import { hostedApi, type WandbServerOptions } from './askWandb';
import { metricKeys } from './metricKeys';
import { parseJsonField, type WandbApiRun } from './parseWandbRun';
import { type SummaryValues, summaryValues } from './summaryValues';

/** A run in our words. A summary has the last values, and others only where the training asked for them. */
export function toRun(
  run: WandbApiRun,
  {
    server,
    issues,
  }: { readonly server: WandbServerOptions; readonly issues: readonly DataIssue[] },
): Run {
  const { name: id, state } = run;
  const config = parseJsonField(run.config, `${id}.config`);
  const summary = parseJsonField(run.summaryMetrics, `${id}.summaryMetrics`);
  const values = summaryValues(summary.value);
  const keys = metricKeys(values.keys());
  const settings = unwrapped(config.value);
  const status = statuses[state ?? ''] ?? 'unknown';
  const isPlain = state === undefined || state === null || plainStates.has(state);
  const noMetrics = { path: id, message: 'Its summary holds no metric.' };
  return createRun({
    id,
    name: run.displayName || id,
    model: configModel(settings, { project: server.project, runId: id }),
    status,
    ...(!isPlain && { statusDetail: state }),
    archived: run.tags?.includes(archiveTag) ?? false,
    times: timesOf(run, { summary: summary.value, status }),
    epochs: {
      done: countOf(lastOf(values, keys.epoch)),
      planned: countOf(settings.num_train_epochs) || undefined,
    },
    steps: {
      done: countOf(keys.step ? lastOf(values, keys.step) : summary.value._step),
      planned: countOf(settings.max_steps) || undefined,
    },
    config: {
      recorded: Object.keys(settings).length > 0 ? 'full' : 'none',
      values: dropSecrets(settings),
    },
    tags: [
      ...(run.tags ?? []).filter((tag) => tag !== archiveTag),
      ...(run.group ? [`group=${run.group}`] : []),
      ...(run.sweepName ? [`sweep=${run.sweepName}`] : []),
    ],
    links: linksOf(server, id),
    issues: [
      ...issues,
      ...config.issues,
      ...summary.issues,
      ...(keys.names.size === 0 && summary.issues.length === 0 ? [noMetrics] : []),
    ],
    summary: Object.fromEntries(
      [...keys.names].map(([key, name]): [string, MetricSummary] => [
        name,
        { ...values.get(key), ...(name !== key && { sourceName: key }) },
      ]),
    ),
  });
}

const statuses: { readonly [state: string]: RunStatus | undefined } = {
  pending: 'queued',
  running: 'running',
  preempting: 'running',
  finished: 'completed',
  failed: 'failed',
  crashed: 'failed',
  killed: 'cancelled',
  preempted: 'cancelled',
};

/** The others say more than our word for them. */
const plainStates = new Set(['pending', 'running', 'finished', 'failed', 'killed']);

/** Each value lies in an object beside a description; `_wandb` is the client's own. */
function unwrapped(config: { readonly [key: string]: unknown }): {
  readonly [key: string]: unknown;
} {
  const own = Object.entries(config).filter(([key]) => key !== '_wandb' && key !== 'wandb_version');
  return Object.fromEntries(
    own.map(([key, held]) => [key, isRecord(held) && 'value' in held ? held.value : held]),
  );
}

function timesOf(
  { createdAt, heartbeatAt }: WandbApiRun,
  known: { readonly summary: { readonly [key: string]: unknown }; readonly status: RunStatus },
): RunTimes {
  const { _runtime, _wandb } = known.summary;
  const startedAtMs = timeOf(createdAt);
  const last = timeOf(heartbeatAt);
  const isOver = known.status !== 'running' && known.status !== 'queued';
  const isAfter = last !== undefined && startedAtMs !== undefined && last >= startedAtMs;
  const seconds = readFinite(_runtime) ?? readFinite(isRecord(_wandb) ? _wandb.runtime : undefined);
  return {
    startedAtMs,
    ...(isOver && isAfter && { endedAtMs: last }),
    trainingSeconds: countOf(seconds) || undefined,
  };
}

/** In UTC, with and without saying so. */
function timeOf(text: string | null | undefined): number | undefined {
  if (!text) return undefined;
  const ms = Date.parse(/(Z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z`);
  return ms > Date.UTC(2000) && ms < Date.UTC(2100) ? ms : undefined;
}

function lastOf(values: SummaryValues, key: string | undefined): unknown {
  return key === undefined ? undefined : values.get(key)?.last?.value;
}

function countOf(value: unknown): number | undefined {
  const number = readFinite(value);
  const isCount = number !== undefined && number >= 0 && number <= Number.MAX_SAFE_INTEGER;
  return isCount ? number : undefined;
}

/** Of a server of your own it is not known where its pages are. */
function linksOf({ entity, project, baseUrl = hostedApi }: WandbServerOptions, id: string) {
  if (baseUrl.replace(/\/+$/, '') !== hostedApi) return [];
  const path = [entity, project, 'runs', id].map(encodeURIComponent).join('/');
  return [{ label: 'W&B', href: `https://wandb.ai/${path}` }];
}
