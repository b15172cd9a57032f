import type { AbortSignalLike, DataIssue } from '@runcompare/core';
import { requestJson, type ServerOptions } from '../http/requestJson';
import { ServerError } from '../http/serverError';
import { isRecord } from '../json/isRecord';
import { type EventRun, findEventRuns } from '../tensorboard/findEventRuns';
import type { Hparams } from '../tensorboard/readHparams';
import { parseSessions } from './parseSessions';

/** What a server shows: its trainings, and what each of its own runs, a folder each, has. */
export interface ServerRuns {
  readonly runs: readonly EventRun[];
  /** By the path of an entry in `runs`: the server's name for that folder. */
  readonly folderOf: ReadonlyMap<string, string>;
  readonly tagsOf: ReadonlyMap<string, readonly string[]>;
  readonly hparamsOf: ReadonlyMap<string, Hparams>;
  readonly issues: readonly DataIssue[];
}

/** Asks for the runs, their tags and their hyperparameters; rejects where it is no TensorBoard. */
export async function findServerRuns(
  server: ServerOptions,
  signal: AbortSignalLike | undefined,
): Promise<ServerRuns> {
  const ask = async (path: string) =>
    (await requestJson(server, { method: 'GET', path, signal })).content;
  const environment = await ask('/data/environment');
  const names = await ask('/data/runs');
  const tags = await ask('/data/plugin/scalars/tags');
  if (!Array.isArray(names) || !isRecord(tags)) throw notTensorBoard(server);
  const tagsOf = new Map(
    Object.entries(tags).flatMap(([name, own]) =>
      isRecord(own) ? [[name, Object.keys(own)] as const] : [],
    ),
  );
  const folderOf = new Map<string, string>();
  for (const name of [...names, ...tagsOf.keys()]) {
    if (typeof name === 'string') folderOf.set(entryOf(name), name);
  }
  const { hparamsOf, issues } = await askForHparams(server, signal);
  const entries = [...folderOf.keys()].map((path) => ({ path, bytes: 0 }));
  return {
    runs: findEventRuns(rootName(environment), entries),
    folderOf,
    tagsOf,
    hparamsOf,
    issues,
  };
}

/** The folder as an event file in it; the server calls its root `.`, and on Windows uses `\`. */
function entryOf(name: string): string {
  const folder = name.replaceAll('\\', '/');
  return folder === '.' ? 'tfevents' : `${folder}/tfevents`;
}

/** The name of the folder that the server reads, which a run at its root is named after. */
function rootName(environment: unknown): string {
  const place = isRecord(environment) ? environment.data_location : undefined;
  const folders = typeof place === 'string' ? place.split(/[/\\]/).filter(Boolean) : [];
  return folders.at(-1) ?? 'TensorBoard';
}

async function askForHparams(server: ServerOptions, signal: AbortSignalLike | undefined) {
  const path = '/data/plugin/hparams/session_groups';
  try {
    const { content } = await requestJson(server, {
      method: 'POST',
      path,
      body: {
        experimentName: '',
        allowedStatuses: ['SUCCESS', 'FAILURE', 'RUNNING', 'UNKNOWN'].map((s) => `STATUS_${s}`),
        colParams: [],
        startIndex: 0,
        sliceSize: 1_000_000,
      },
      signal,
    });
    return { hparamsOf: parseSessions(content), issues: [] };
  } catch (error) {
    signal?.throwIfAborted();
    // So it answers where no run logged any, and where it runs without the plugin.
    const isNone = error instanceof ServerError && (error.status === 404 || error.status === 400);
    const why = error instanceof Error ? error.message : String(error);
    const message = `Hyperparameters could not be read: ${why}`;
    return { hparamsOf: new Map<string, Hparams>(), issues: isNone ? [] : [{ path, message }] };
  }
}

function notTensorBoard({ baseUrl }: ServerOptions): ServerError {
  return new ServerError(
    `[runcompare] ${baseUrl}: the answer holds no runs and tags. Is this the address of TensorBoard?`,
  );
}
