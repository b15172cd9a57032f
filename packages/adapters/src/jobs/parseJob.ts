import {
  createRun,
  type DataIssue,
  type Run,
  type RunStatus,
  type RunTimes,
} from '@runcompare/core';
import { isRecord } from '../json/isRecord';
import type { ParseResult } from '../parseResult';
import { jobCheckpoints } from './jobCheckpoints';
import { jobConfig } from './jobConfig';
import { jobSummary } from './jobSummary';
import { createRowReader, type RowReader } from './rowReader';

/**
 * Reads a training job as a table of jobs has it: `id`, and whichever are there of the columns that
 * the README names. What cannot be read counts as not known and is named among the run's issues; a
 * row without an id is no job.
 */
export function parseJob(content: unknown, path = 'job'): ParseResult<Run> {
  const id = isRecord(content) ? content.id : undefined;
  if (!isRecord(content) || !((typeof id === 'string' && id !== '') || Number.isSafeInteger(id))) {
    return {
      issues: [{ path: `${path}.id`, message: 'This is no job with an id. It is left out.' }],
    };
  }
  const row = createRowReader(content, path);
  const model = row.text('model_name') ?? row.text('base_model');
  const { times, issues } = timesOf(row, path);
  const run = createRun({
    id: String(id),
    name: row.text('job_name') ?? row.text('name') ?? String(id),
    model: model === undefined ? { from: 'unknown' } : { name: model, from: 'source' },
    ...statusOf(row),
    archived: content.archived === true || row.time('archived_at') !== undefined,
    times,
    epochs: { done: row.count('current_epoch'), planned: row.count('total_epochs') || undefined },
    steps: { done: row.count('current_step'), planned: row.count('total_steps') || undefined },
    config: jobConfig(content),
    gpuCount: row.count('num_gpus') || undefined,
    tags: Array.isArray(content.tags) ? content.tags.filter((tag) => typeof tag === 'string') : [],
    checkpoints: jobCheckpoints(content, row),
    summary: jobSummary(row),
  });
  const noMetric = { path, message: 'No metric is recorded with this job.' };
  const isEmpty = Object.keys(run.summary).length === 0;
  return {
    value: { ...run, issues: [...row.issues, ...issues, ...(isEmpty ? [noMetric] : [])] },
    issues: [],
  };
}

/** A status that is none of the known ones is passed on in its own word. */
function statusOf(row: RowReader): Pick<Run, 'status' | 'statusDetail'> {
  const word = row.text('status') ?? '';
  const status = statuses.get(word.toLowerCase()) ?? 'unknown';
  const isOwnWord = word !== '' && (status === 'unknown' || word.toLowerCase() === 'paused');
  const statusDetail = row.text('error_message') ?? (isOwnWord ? word : undefined);
  return { status, ...(statusDetail !== undefined && { statusDetail }) };
}

const statuses: ReadonlyMap<string, RunStatus> = new Map([
  ['queued', 'queued'],
  ['pending', 'queued'],
  ['starting', 'queued'],
  ['running', 'running'],
  ['training', 'running'],
  ['paused', 'running'],
  ['completed', 'completed'],
  ['succeeded', 'completed'],
  ['finished', 'completed'],
  ['failed', 'failed'],
  ['error', 'failed'],
  ['cancelled', 'cancelled'],
  ['canceled', 'cancelled'],
]);

/** What a job says of its own time counts more than its ends: it may have waited between them. */
function timesOf(
  row: RowReader,
  path: string,
): { readonly times: RunTimes; readonly issues: readonly DataIssue[] } {
  const startedAtMs = row.time('started_at');
  const endedAtMs = row.time('completed_at');
  const elapsed = row.count('elapsed_seconds');
  if (startedAtMs !== undefined && endedAtMs !== undefined && endedAtMs < startedAtMs) {
    const message = 'The job was completed before it started, by the clocks that recorded it.';
    return {
      times: { startedAtMs, trainingSeconds: elapsed },
      issues: [{ path: `${path}.completed_at`, message }],
    };
  }
  const isWhole = startedAtMs !== undefined && endedAtMs !== undefined;
  const trainingSeconds = elapsed ?? (isWhole ? (endedAtMs - startedAtMs) / 1000 : undefined);
  return { times: { startedAtMs, endedAtMs, trainingSeconds }, issues: [] };
}
