import type { AbortSignalLike } from '@runcompare/core';
import { isRecord } from '../json/isRecord';
import { parsePythonJson } from '../json/parsePythonJson';
import { followSignal } from './followSignal';
import { ServerError } from './serverError';

/** Where a server is and how it is spoken to. */
export interface ServerOptions {
  /** Address of the server, with the path that it is mounted at. */
  readonly baseUrl: string;
  /** The platform's when left out. One of your own can renew a token, wait, or try again. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Sent with every request, such as `Authorization`. */
  readonly headers?: { readonly [name: string]: string } | undefined;
}

export interface JsonRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the base address, starting with a slash. */
  readonly path: string;
  readonly query?: readonly (readonly [name: string, value: string])[] | undefined;
  readonly body?: unknown;
  readonly headers?: { readonly [name: string]: string } | undefined;
  readonly signal?: AbortSignalLike | undefined;
}

export interface JsonAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Undefined where the body is empty. A bare NaN is the text `NaN`: read it with `readNumber`. */
  readonly content: unknown;
}

/**
 * Sends one request and reads the JSON that comes back, also where Python wrote it. Rejects with a
 * {@link ServerError} for any other status than 2xx, for a body that is no JSON (a proxy's sign-in
 * page) and where no answer came; with the signal's reason once aborted.
 */
export async function requestJson(
  server: ServerOptions,
  request: JsonRequest,
): Promise<JsonAnswer> {
  const { method, body, signal } = request;
  signal?.throwIfAborted();
  const address = addressOf(server, { path: request.path });
  const { fetch = globalThis.fetch } = server;
  const abort = followSignal(signal);
  try {
    const response = await fetch(addressOf(server, request), {
      method,
      headers: {
        Accept: 'application/json',
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...server.headers,
        ...request.headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: abort.signal,
    });
    const text = await response.text();
    return readAnswer(response, { text, place: `${method} ${address}` });
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof ServerError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    const message = `[runcompare] ${method} ${address}: no answer (${why}). Is the server up, and does it let this page in (CORS)?`;
    throw new ServerError(message, { cause: error });
  } finally {
    abort.release();
  }
}

/** The address of something on a server, as text: in a page it may be relative. */
export function addressOf(
  { baseUrl }: ServerOptions,
  { path, query }: Pick<JsonRequest, 'path' | 'query'>,
): string {
  const search = new URLSearchParams(query?.map(([name, value]) => [name, value]));
  return `${baseUrl.replace(/\/+$/, '')}${path}${search.size === 0 ? '' : `?${search}`}`;
}

function readAnswer(
  response: Response,
  { text, place }: { readonly text: string; readonly place: string },
): JsonAnswer {
  const { ok, status, headers } = response;
  const { value: content } = text.trim() === '' ? {} : parsePythonJson(text, place);
  if (!ok) {
    const retryAfterSeconds = secondsToWait(headers);
    const wait = retryAfterSeconds === undefined ? '' : ` Try again in ${retryAfterSeconds} s.`;
    const why = errorText({ content, text, response });
    throw new ServerError(`[runcompare] ${place}: ${status}, ${why}${wait}`, {
      status,
      code: errorCode(content),
      retryAfterSeconds,
    });
  }
  if (content === undefined && text.trim() !== '') {
    const type = headers.get('content-type') ?? 'of no stated type';
    const message = `[runcompare] ${place}: the answer is not JSON (${type}). Is this the address of the API, and are you signed in?`;
    throw new ServerError(message, { status });
  }
  return { status, headers, content };
}

/** By `Retry-After`, as seconds or as a time, or by the seconds of `RateLimit-Reset`. */
function secondsToWait(headers: Headers): number | undefined {
  const said = headers.get('retry-after') ?? headers.get('ratelimit-reset') ?? '';
  if (/^\d{1,9}(\.\d+)?$/.test(said)) return Math.ceil(Number(said));
  const until = Date.parse(said);
  return Number.isNaN(until) ? undefined : Math.max(0, Math.ceil((until - Date.now()) / 1000));
}

function errorText(found: {
  readonly content: unknown;
  readonly text: string;
  readonly response: Response;
}): string {
  const { content, text, response } = found;
  if (isRecord(content)) {
    // GraphQL's errors come in a list.
    const first = Array.isArray(content.errors) ? (content.errors[0] as unknown) : undefined;
    const said = ['message', 'error', 'detail']
      .map((key) => content[key] ?? (isRecord(first) ? first[key] : undefined))
      .find(isText);
    const more = ['details', 'hint'].map((key) => content[key]).filter(isText);
    if (said) return [said, ...more].join(' ').slice(0, 500);
  }
  const isPage = /^\s*</.test(text);
  return (isPage ? '' : text.trim().slice(0, 200)) || response.statusText || 'no reason given';
}

function errorCode(content: unknown): string | undefined {
  if (!isRecord(content)) return undefined;
  return [content.error_code, content.code].find(isText);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
