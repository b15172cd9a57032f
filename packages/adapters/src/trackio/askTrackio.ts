import type { AbortSignalLike } from '@runcompare/core';
import { requestJson, type ServerOptions } from '../http/requestJson';
import { ServerError } from '../http/serverError';
import { isRecord } from '../json/isRecord';
import type { TrackioRecord } from './parseRow';

interface Call {
  readonly name: string;
  readonly body: { readonly [argument: string]: unknown };
  readonly signal: AbortSignalLike | undefined;
}

/** Calls one function of Trackio's API and gives what it returned. */
export async function askTrackio(
  server: ServerOptions,
  { name, body, signal }: Call,
): Promise<unknown> {
  const path = `/api/${name}`;
  const { content } = await requestJson(server, { method: 'POST', path, body, signal });
  if (isRecord(content) && 'data' in content) return content.data;
  throw notTrackio(server);
}

/** The projects of a server, by name. */
export async function askForProjects(
  server: ServerOptions,
  signal: AbortSignalLike | undefined,
): Promise<readonly string[]> {
  const projects = await askTrackio(server, { name: 'get_all_projects', body: {}, signal });
  if (!Array.isArray(projects)) throw notTrackio(server);
  return projects.filter((one): one is string => typeof one === 'string');
}

/**
 * All rows of a table, by its own query, since the calls that are made for charts leave points out
 * and give null for NaN and infinities alike. It gives at most 10,000 rows at once.
 */
export async function* askForRows(
  server: ServerOptions,
  from: {
    readonly project: string;
    readonly table: 'metrics' | 'configs';
    readonly runId?: string | undefined;
    readonly signal: AbortSignalLike | undefined;
  },
): AsyncGenerator<TrackioRecord, void> {
  const { project, table, runId, signal } = from;
  const ofRun = runId === undefined ? '' : ` AND run_id = ${sqlText(runId)}`;
  for (let after = -1, more = true; more; ) {
    const query = `SELECT ${columns[table]} FROM ${table} WHERE id > ${after}${ofRun} ORDER BY id LIMIT ${rowsPerPage}`;
    const answer = await askTrackio(server, {
      name: 'query_project',
      body: { project, query },
      signal,
    });
    const rows = isRecord(answer) && Array.isArray(answer.rows) ? answer.rows : undefined;
    if (!rows) throw notTrackio(server);
    const records = rows.filter(isRecord);
    yield* records;
    more = rows.length >= rowsPerPage;
    const last = records.at(-1)?.id;
    if (more && !(typeof last === 'number' && last > after)) throw stuck(server, project);
    after = last as number;
  }
}

const rowsPerPage = 10_000;

const columns = {
  metrics: 'id, run_id, run_name, timestamp, step, metrics',
  configs: 'id, run_id, run_name, config',
} as const;

/** As bytes, which no quote or comment in it can end. */
function sqlText(text: string): string {
  const bytes = [...new TextEncoder().encode(text)];
  return `CAST(X'${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}' AS TEXT)`;
}

function notTrackio({ baseUrl }: ServerOptions): ServerError {
  return new ServerError(
    `[runcompare] ${baseUrl}: the answer is none of Trackio's. Is this the address of its dashboard?`,
  );
}

function stuck({ baseUrl }: ServerOptions, project: string): ServerError {
  return new ServerError(
    `[runcompare] ${baseUrl}: the server gave the same rows of project "${project}" again, so that the rest cannot be read.`,
  );
}
