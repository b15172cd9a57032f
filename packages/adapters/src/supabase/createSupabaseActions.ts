import type { RunAction } from '@runcompare/core';
import { actOnEach } from '../http/actOnEach';
import { requestJson, type ServerOptions } from '../http/requestJson';
import { ServerError } from '../http/serverError';
import { isNoKey } from './createSupabaseSource';

export interface SupabaseActionsOptions extends ServerOptions {
  /** `local_training_jobs` when left out. */
  readonly jobsTable?: string | undefined;
  /** The key of a job; `id` when left out. */
  readonly idColumn?: string | undefined;
  /** A boolean column; without one nothing can be archived. */
  readonly archivedColumn?: string | undefined;
}

export interface SupabaseActions {
  readonly archive?: RunAction;
  readonly restore?: RunAction;
  /** For good. */
  readonly delete: RunAction;
}

/**
 * Archives, restores and deletes rows of a table of jobs. A change that matched no row succeeds for
 * PostgREST, be it that the row is not there or that a policy forbids it: here it is `notFound`.
 */
export function createSupabaseActions(options: SupabaseActionsOptions): SupabaseActions {
  const { jobsTable = 'local_training_jobs', idColumn = 'id', archivedColumn } = options;
  const change =
    (method: 'PATCH' | 'DELETE', body?: { readonly [column: string]: boolean }): RunAction =>
    (runIds, actionOptions) =>
      actOnEach(runIds, {
        ...actionOptions,
        act: async (runId, signal) => {
          const { content } = await requestJson(options, {
            method,
            path: `/${encodeURIComponent(jobsTable)}`,
            query: [
              [idColumn, `eq.${runId}`],
              // The key alone: the whole row would bring credentials along.
              ['select', idColumn],
            ],
            headers: { Prefer: 'return=representation' },
            body,
            signal,
          }).catch((error: unknown) => {
            throw isNoKey(error) ? noRow(runId, jobsTable) : error;
          });
          if (!Array.isArray(content) || content.length === 0) throw noRow(runId, jobsTable);
        },
      });
  return {
    ...(archivedColumn !== undefined && {
      archive: change('PATCH', { [archivedColumn]: true }),
      restore: change('PATCH', { [archivedColumn]: false }),
    }),
    delete: change('DELETE'),
  };
}

function noRow(runId: string, table: string): ServerError {
  const message = `No row of ${table} was changed for "${runId}": it is not there, or a policy keeps this user from changing it.`;
  return new ServerError(message, { status: 404 });
}
