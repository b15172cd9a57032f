import type { ActionOutcome, RunAction } from '@runcompare/core';
import { failedOutcome } from '../http/actOnEach';
import { requestJson, type ServerOptions } from '../http/requestJson';
import { ServerError } from '../http/serverError';
import { isRecord } from '../json/isRecord';

export interface RestActions {
  readonly archive: RunAction;
  readonly restore: RunAction;
  readonly delete: RunAction;
}

/**
 * Actions of an API in the shape `POST /api/training/bulk-action` with `{ action, jobIds }`. It has
 * to say of each job what became of it, in `outcomes`: a job that it says nothing about counts as
 * failed, since an update that matched no row succeeds, too. Leave out what your API does not do.
 */
export function createRestActions(server: ServerOptions): RestActions {
  return {
    archive: bulkAction(server, 'archive'),
    restore: bulkAction(server, 'restore'),
    delete: bulkAction(server, 'delete'),
  };
}

/** Small enough that a person sees it go on, and that a cancelled one stops soon. */
const jobsPerRequest = 100;

function bulkAction(server: ServerOptions, action: string): RunAction {
  return async (runIds, { signal, onOutcome } = {}) => {
    signal?.throwIfAborted();
    const ids = [...new Set(runIds)];
    const outcomes: ActionOutcome[] = [];
    for (let start = 0; start < ids.length; start += jobsPerRequest) {
      const jobIds = ids.slice(start, start + jobsPerRequest);
      for (const outcome of await send({ jobIds, isFirst: start === 0 })) {
        outcomes.push(outcome);
        onOutcome?.(outcome);
      }
    }
    return outcomes;

    async function send(batch: {
      readonly jobIds: readonly string[];
      readonly isFirst: boolean;
    }): Promise<readonly ActionOutcome[]> {
      const { jobIds, isFirst } = batch;
      const path = '/api/training/bulk-action';
      if (signal?.aborted) return failAll(jobIds, 'Cancelled before it was tried.');
      try {
        const body = { action, jobIds };
        const { content } = await requestJson(server, { method: 'POST', path, body, signal });
        return readOutcomes(jobIds, content);
      } catch (error) {
        if (signal?.aborted) {
          return failAll(jobIds, 'Cancelled before an answer came: it may have been done.');
        }
        const isRefusal = error instanceof ServerError && error.status !== undefined;
        if (isFirst && !isRefusal) throw error;
        return jobIds.map((id) => withoutNotFound(failedOutcome(id, error)));
      }
    }
  };
}

/** A 404 is of the address, not of a job. */
function withoutNotFound(outcome: ActionOutcome): ActionOutcome {
  return outcome.outcome === 'notFound' ? { ...outcome, outcome: 'failed' } : outcome;
}

function failAll(runIds: readonly string[], reason: string): readonly ActionOutcome[] {
  return runIds.map((runId) => ({ runId, outcome: 'failed', reason }));
}

/** One outcome per job that was asked about, whatever the server said about others. */
function readOutcomes(jobIds: readonly string[], content: unknown): readonly ActionOutcome[] {
  const listed = isRecord(content) && Array.isArray(content.outcomes) ? content.outcomes : [];
  const said = new Map(
    listed.filter(isRecord).map((entry): [string, unknown] => [String(entry.jobId), entry]),
  );
  return jobIds.map((runId) => {
    const entry = said.get(runId);
    const { outcome, reason } = isRecord(entry) ? entry : {};
    if (outcome === 'done') return { runId, outcome };
    const why = typeof reason === 'string' && reason !== '' ? reason : undefined;
    if (outcome === 'refused' || outcome === 'notFound' || outcome === 'failed') {
      return { runId, outcome, reason: why ?? 'The server gave no reason.' };
    }
    return { runId, outcome: 'failed', reason: 'The server did not say what became of it.' };
  });
}
