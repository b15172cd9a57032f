import type { AbortSignalLike } from '@runcompare/core';
import { followSignal } from './followSignal';
import { ServerError } from './serverError';

interface ReadOptions {
  readonly fetch?: typeof globalThis.fetch | undefined;
  readonly signal?: AbortSignalLike | undefined;
}

/**
 * The content of an address in pieces. Where the connection is cut, it goes on behind what was read:
 * by a range, and of a server without ranges by passing over what it sends again. Rejects with a
 * {@link ServerError} for any other status than success, for another origin, and where what follows
 * cannot be told to be of the same content.
 */
export async function* readOverHttp(url: URL, options: ReadOptions): AsyncGenerator<Uint8Array> {
  const { signal } = options;
  let done = 0;
  let version: Version | undefined;
  for (let cuts = 0; ; ) {
    const abort = followSignal(signal);
    const { fetch = globalThis.fetch } = options;
    try {
      const response = await fetch(url, {
        ...(done > 0 && { headers: { Range: `bytes=${done}-` } }),
        signal: abort.signal,
      });
      // Asked for what lies behind its end: it is shorter than it was.
      if (response.status === 416 && done > 0) throw changed(url, done);
      refuse(response, url);
      const now = versionOf(response);
      if (version && !isSame(version, now)) throw changed(url, done);
      version ??= now;
      let skip = done - startOf(response, { url, asked: done });
      for await (const piece of piecesOf(response)) {
        signal?.throwIfAborted();
        const fresh = piece.subarray(skip);
        skip -= piece.length - fresh.length;
        done += fresh.length;
        if (fresh.length > 0) yield fresh;
      }
      if (skip > 0) throw changed(url, done);
      return;
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof ServerError) throw error;
      if (done === 0 || ++cuts > mostCuts) throw cutOff(url, { done, error });
    } finally {
      abort.release();
    }
  }
}

/** A connection that is cut more often than this is not going to hold. */
const mostCuts = 4;

/** Not by `for await` over the body: Safari learned it for streams only in 2025. */
async function* piecesOf({ body }: Response): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  if (!reader) return;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // A reader that leaves early must not keep the connection; one that failed has none.
    await reader.cancel().catch(() => undefined);
  }
}

/** The index of the first byte of an answer. */
function startOf(
  response: Response,
  { url, asked }: { readonly url: URL; readonly asked: number },
): number {
  if (response.status !== 206) return 0;
  // A page of another origin is often not shown the header: then the status is the word for it.
  const stated = /^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '')?.[1];
  const start = stated === undefined ? asked : Number(stated);
  if (start <= asked) return start;
  throw new ServerError(
    `[runcompare] ${url.href}: asked for what follows byte ${asked}, the server sent what follows byte ${start}.`,
    { status: 206 },
  );
}

function refuse(response: Response, url: URL): void {
  // A `fetch` of the caller's own may leave the address out.
  const { origin } = response.url === '' ? url : new URL(response.url);
  if (origin !== url.origin) {
    throw new ServerError(
      `[runcompare] ${url.href}: the server passes it on to ${origin}, another origin, which is not read. Use the address that it leads to.`,
    );
  }
  if (response.ok) return;
  const { status, statusText } = response;
  const why =
    status === 404
      ? 'it was listed, but it is not there. If a manifest lists it, write the manifest again.'
      : `${statusText || 'no reason given'}.`;
  throw new ServerError(`[runcompare] ${url.href}: ${status}, ${why}`, { status });
}

interface Version {
  readonly tag: string | null;
  readonly modified: string | null;
}

/** A server tags the packed form of a content apart, in a way of its own: `W/` or `-gzip`. */
function versionOf({ headers }: Response): Version {
  const tag = headers
    .get('etag')
    ?.replace(/^W\//, '')
    .replace(/-(gzip|br|zstd)"$/, '"');
  return { tag: tag ?? null, modified: headers.get('last-modified') };
}

function isSame(a: Version, b: Version): boolean {
  const isKnown = (a.tag ?? a.modified) !== null;
  return isKnown && a.tag === b.tag && a.modified === b.modified;
}

function changed(url: URL, done: number): ServerError {
  return new ServerError(
    `[runcompare] ${url.href}: the connection was cut after ${done} bytes, and what the server sends now may be of another version of the file. Read it again.`,
  );
}

function cutOff(url: URL, { done, error }: { readonly done: number; readonly error: unknown }) {
  const why = error instanceof Error ? error.message : String(error);
  const message =
    done === 0
      ? `no answer (${why}). Is the server up, and does it let this page in (CORS)?`
      : `the connection was cut after ${done} bytes (${why}).`;
  return new ServerError(`[runcompare] ${url.href}: ${message}`, { cause: error });
}
