import type { AbortSignalLike, RunAction } from '@runcompare/core';
import { actOnEach } from '../http/actOnEach';
import { ServerError } from '../http/serverError';
import { isRecord } from '../json/isRecord';
import { archiveTag } from './archiveTag';
import { askWandb, type WandbServerOptions } from './askWandb';
import { deleteRunMutation, runTagsQuery, setTagsMutation } from './operations';

export interface WandbApiActions {
  readonly archive: RunAction;
  /** Takes back an archiving. A deleted run comes back in W&B's own pages alone, for seven days. */
  readonly restore: RunAction;
  readonly delete: RunAction;
}

/**
 * What can be done to runs of a W&B project. Archiving sets the tag `runcompare.archived`, since W&B's
 * API has no archive: tags are read and written as a whole, so one that somebody else sets at the same
 * moment may be lost. Deleting leaves a run's artifacts.
 */
export function createWandbApiActions(server: WandbServerOptions): WandbApiActions {
  async function find(runId: string, signal: AbortSignalLike | undefined) {
    const variables = { name: runId };
    const { content } = await askWandb(server, { query: runTagsQuery, variables, signal });
    const run = isRecord(content.run) ? content.run : {};
    if (typeof run.id !== 'string') {
      const message = `[runcompare] run "${runId}" is not in ${server.entity}/${server.project}.`;
      throw new ServerError(message, { status: 404 });
    }
    const tags = Array.isArray(run.tags) ? run.tags.filter((tag) => typeof tag === 'string') : [];
    return { id: run.id, tags };
  }

  async function tag(
    runId: string,
    {
      isArchived,
      signal,
    }: { readonly isArchived: boolean; readonly signal: AbortSignalLike | undefined },
  ) {
    const { id, tags } = await find(runId, signal);
    if (tags.includes(archiveTag) === isArchived) return;
    const others = tags.filter((one) => one !== archiveTag);
    const variables = { id, tags: isArchived ? [...others, archiveTag] : others };
    await askWandb(server, { query: setTagsMutation, variables, signal });
  }

  async function remove(runId: string, signal: AbortSignalLike | undefined) {
    const { id } = await find(runId, signal);
    await askWandb(server, { query: deleteRunMutation, variables: { id }, signal });
  }

  return {
    archive: (runIds, options) =>
      actOnEach(runIds, {
        ...options,
        act: (runId, signal) => tag(runId, { isArchived: true, signal }),
      }),
    restore: (runIds, options) =>
      actOnEach(runIds, {
        ...options,
        act: (runId, signal) => tag(runId, { isArchived: false, signal }),
      }),
    delete: (runIds, options) => actOnEach(runIds, { ...options, act: remove }),
  };
}
