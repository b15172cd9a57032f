import type { AbortSignalLike, DataIssue } from '@runcompare/core';
import { requestJson } from '../http/requestJson';
import { ServerError } from '../http/serverError';
import { isRecord } from '../json/isRecord';

/** Whose runs are meant, and who asks. */
export interface WandbServerOptions {
  /**
   * A key opens the whole account: keep it on a server of yours, and let a page speak to that by
   * `baseUrl`. Public projects need none.
   */
  readonly apiKey?: string | undefined;
  /** The user or the team. */
  readonly entity: string;
  readonly project: string;
  /** Of a W&B server of your own, or of what adds the key; `https://api.wandb.ai` when left out. */
  readonly baseUrl?: string | undefined;
  /** The platform's when left out. One of your own can wait and try again. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

export const hostedApi = 'https://api.wandb.ai';

/**
 * Sends one operation to W&B, with entity and project among its variables, and gives the project of
 * the answer, or the whole answer to a mutation. GraphQL reports errors under the status 200: where
 * nothing came beside them it rejects with a {@link ServerError}, else they are issues.
 */
export async function askWandb(
  server: WandbServerOptions,
  asked: {
    readonly query: string;
    readonly variables: { readonly [name: string]: unknown };
    readonly signal?: AbortSignalLike | undefined;
  },
): Promise<{
  readonly content: { readonly [key: string]: unknown };
  readonly issues: DataIssue[];
}> {
  const { apiKey, entity, project, baseUrl = hostedApi, fetch } = server;
  const { query, signal } = asked;
  const isQuery = query.startsWith('query');
  const variables = { ...(isQuery && { entity, project }), ...asked.variables };
  const { content: answer } = await requestJson(
    { baseUrl, fetch },
    {
      method: 'POST',
      path: '/graphql',
      body: { query, variables },
      headers: apiKey === undefined ? {} : { Authorization: `Basic ${btoa(`api:${apiKey}`)}` },
      signal,
    },
  );
  const { data, errors } = isRecord(answer) ? answer : {};
  const found = isRecord(data) ? (isQuery ? data.project : data) : undefined;
  const bad = Array.isArray(errors) ? errors.filter(isRecord) : [];
  const isThere = isRecord(found) && Object.values(found).some((part) => part != null);
  if (bad.length > 0 && !isThere) throw refusal(baseUrl, bad);
  if (isQuery && found === null) {
    throw new ServerError(
      `[runcompare] ${baseUrl}: there is no project "${entity}/${project}" that this key may see.`,
      { status: 404 },
    );
  }
  if (!isRecord(found)) {
    throw new ServerError(
      `[runcompare] ${baseUrl}: the answer is none of W&B's. Is this the address of its API?`,
    );
  }
  return { content: found, issues: bad.map((error) => issueOf(error, `${entity}/${project}`)) };
}

type GraphQlError = { readonly [key: string]: unknown };

function issueOf(error: GraphQlError, path: string): DataIssue {
  const place = Array.isArray(error.path) ? error.path.map(String).join('.') : '';
  return { path: place || path, message: messageOf(error) };
}

function messageOf({ message }: GraphQlError): string {
  return typeof message === 'string' && message !== '' ? message.slice(0, 300) : 'No reason given.';
}

/** As a status of HTTP, by the words, since GraphQL has none of its own. */
function refusal(baseUrl: string, errors: readonly GraphQlError[]): ServerError {
  const said = errors.slice(0, 3).map(messageOf).join(' ');
  const { extensions } = errors[0] ?? {};
  const code = isRecord(extensions) && typeof extensions.code === 'string' ? extensions.code : '';
  const words = `${code} ${said}`;
  const status = /permission|forbidden|unauthori[sz]ed|not authori[sz]ed|denied/i.test(words)
    ? 403
    : /not.?found|could not find|does not exist/i.test(words)
      ? 404
      : undefined;
  return new ServerError(`[runcompare] ${baseUrl}: W&B answers with an error: ${said}`, {
    status,
    code: code || undefined,
  });
}
