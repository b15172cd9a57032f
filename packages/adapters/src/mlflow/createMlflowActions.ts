import type { AbortSignalLike, ActionOptions, DownloadTarget, RunAction } from '@runcompare/core';
import { actOnEach } from '../http/actOnEach';
import { requestJson, type ServerOptions } from '../http/requestJson';
import { ServerError } from '../http/serverError';
import { isRecord } from '../json/isRecord';
import { archiveTag } from './archiveTag';
import { downloadArtifacts } from './downloadArtifacts';

export interface MlflowActions {
  readonly archive: RunAction;
  readonly restore: RunAction;
  readonly delete: RunAction;
  readonly download: (
    target: DownloadTarget,
    options?: Pick<ActionOptions, 'signal'>,
  ) => Promise<File>;
}

/**
 * What can be done to runs of an MLflow server. Archiving sets the tag `runcompare.archived`, since
 * MLflow has no archive of its own. Deleting keeps a run until `mlflow gc` removes it: `restore`
 * brings it back, and takes the tag off. A download is one file as it is, or a zip of several: those
 * of a logged model, or all that a run logged, up to 2 GB. Nothing is deployed from here.
 */
export function createMlflowActions(server: ServerOptions): MlflowActions {
  const post = (path: string, body: unknown, signal: AbortSignalLike | undefined) =>
    requestJson(server, { method: 'POST', path: `/api/2.0/mlflow/runs/${path}`, body, signal });

  async function restore(runId: string, signal: AbortSignalLike | undefined): Promise<void> {
    const { content } = await requestJson(server, {
      method: 'GET',
      path: '/api/2.0/mlflow/runs/get',
      query: [['run_id', runId]],
      signal,
    });
    const run = isRecord(content) && isRecord(content.run) ? content.run : {};
    const isDeleted = isRecord(run.info) && run.info.lifecycle_stage === 'deleted';
    if (isDeleted) await post('restore', { run_id: runId }, signal);
    try {
      await post('delete-tag', { run_id: runId, key: archiveTag }, signal);
    } catch (error) {
      // A run without the tag has nothing to take off.
      if (!(error instanceof ServerError && error.status === 404)) throw error;
    }
  }

  return {
    archive: (runIds, options) =>
      actOnEach(runIds, {
        ...options,
        act: (run_id, signal) =>
          post('set-tag', { run_id, key: archiveTag, value: 'true' }, signal),
      }),
    restore: (runIds, options) => actOnEach(runIds, { ...options, act: restore }),
    delete: (runIds, options) =>
      actOnEach(runIds, {
        ...options,
        act: (run_id, signal) => post('delete', { run_id }, signal),
      }),
    download: (target, options) => downloadArtifacts(server, target, options),
  };
}
