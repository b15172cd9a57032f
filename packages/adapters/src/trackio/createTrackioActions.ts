import type { AbortSignalLike, RunAction } from '@runcompare/core';
import { actOnEach } from '../http/actOnEach';
import type { ServerOptions } from '../http/requestJson';
import { ServerError } from '../http/serverError';
import { isRecord } from '../json/isRecord';
import { askTrackio } from './askTrackio';
import { splitRunId } from './splitRunId';

export interface TrackioActions {
  readonly delete: RunAction;
}

/**
 * What can be done to runs of a Trackio server: deleting, for good. Trackio has no archive. Its
 * write token is needed, as the header `X-Trackio-Write-Token`: the dashboard's link has it as
 * `write_token`, and `TRACKIO_WRITE_TOKEN` sets it. Keep it out of pages that others open.
 */
export function createTrackioActions(server: ServerOptions): TrackioActions {
  async function deleteRun(runId: string, signal: AbortSignalLike | undefined): Promise<void> {
    const { project, id } = splitRunId(runId);
    const list = { name: 'get_runs_for_project', body: { project }, signal };
    const runs = await askTrackio(server, list);
    const isRun = (one: unknown) => isRecord(one) && one.id === id;
    const run: unknown = Array.isArray(runs) ? runs.find(isRun) : undefined;
    // Of one that is not there, Trackio says that it was deleted.
    if (!isRecord(run)) throw notThere(runId);
    const body = { project, run: run.name, run_id: id };
    const isDeleted = await askTrackio(server, { name: 'delete_run', body, signal });
    if (isDeleted !== true) throw notDeleted(runId);
  }
  return {
    delete: (runIds, options) => actOnEach(runIds, { ...options, act: deleteRun }),
  };
}

function notThere(runId: string): ServerError {
  const message = `[runcompare] run "${runId}" is not on this server: it may have been deleted already.`;
  return new ServerError(message, { status: 404 });
}

function notDeleted(runId: string): ServerError {
  return new ServerError(
    `[runcompare] run "${runId}": the server could not delete it, perhaps because its database was busy. Read the list again.`,
  );
}
