import { RunCompareError } from '@runcompare/core';
import { readOverHttp } from '../http/readOverHttp';
import { requestJson } from '../http/requestJson';
import { ServerError } from '../http/serverError';
import type { FileEntry, FileTree, FileTreeOptions } from './fileTree';
import { parseManifest } from './manifest';

export { ServerError } from '../http/serverError';
export type { FileEntry, FileTree, FileTreeOptions } from './fileTree';

export interface HttpFileTreeOptions {
  /** The manifest that `runcompare-manifest` wrote; the files lie beside it. In a page it may be relative. */
  readonly manifestUrl: string | URL;
  /** The platform's when left out. One of your own can sign requests or try again. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/**
 * A folder on a web server, by its manifest: HTTP itself cannot list a folder. Each listing reads the
 * manifest anew, so a folder that grows needs a new one. A connection that is cut within a file goes
 * on from there, by a range where the server has them, as long as the file is still the same. Nothing
 * is read that the manifest does not list, that lies outside of its folder or on another origin.
 * Rejects with a `ServerError` where the manifest or a file cannot be had.
 */
export function createHttpFileTree({ manifestUrl, fetch }: HttpFileTreeOptions): FileTree {
  const manifest = resolved(manifestUrl);
  const name = decoded(manifest.pathname.split('/').at(-2)) || manifest.host;
  let byPath: ReadonlyMap<string, FileEntry> | undefined;

  async function list({ signal }: FileTreeOptions = {}) {
    const { content } = await requestJson(
      { baseUrl: manifest.href, fetch },
      { method: 'GET', path: '', signal },
    );
    const { value, issues } = parseManifest(content, manifest.pathname);
    if (!value) {
      const why = issues.map(({ path, message }) => `${path}: ${message}`).join(' ');
      throw new ServerError(
        `[runcompare] ${manifest.href}: this is no manifest (${why}). Write one with runcompare-manifest.`,
      );
    }
    byPath = new Map(value.map((entry) => [entry.path, entry]));
    const unlisted = issues.map(({ path, message: problem }) => ({ path, bytes: 0, problem }));
    return [...value, ...unlisted];
  }

  async function* readBytes(path: string, { signal }: FileTreeOptions = {}) {
    signal?.throwIfAborted();
    if (!byPath) await list({ signal });
    const entry = byPath?.get(path);
    if (!entry) throw new Error(`No file "${path}" in "${name}".`);
    if (entry.problem !== undefined) throw new Error(`"${path}": ${entry.problem}`);
    const url = new URL(path.split('/').map(encodeURIComponent).join('/'), manifest);
    url.search = manifest.search;
    yield* readOverHttp(url, { fetch, signal });
  }

  return {
    name,
    list,
    readBytes,
    async readText(path, options) {
      const decoder = new TextDecoder();
      const parts: string[] = [];
      for await (const bytes of readBytes(path, options)) {
        parts.push(decoder.decode(bytes, { stream: true }));
      }
      return parts.join('') + decoder.decode();
    },
  };
}

function resolved(address: string | URL): URL {
  const page = typeof location === 'undefined' ? undefined : location.href;
  const url = URL.canParse(address, page) ? new URL(address, page) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return url;
  throw new RunCompareError(
    'invalid-argument',
    'createHttpFileTree',
    `manifestUrl "${address}" is no address on the web. Pass the address of a runcompare-manifest.json, beginning with http:// or https://.`,
  );
}

function decoded(segment = ''): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
