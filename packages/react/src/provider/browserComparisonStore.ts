import {
  type AbortSignalLike,
  type ComparisonStore,
  type ComparisonStoreFailure,
  type DataIssue,
  encodeUrlState,
  type SavedComparison,
} from '@runcompare/core';
import type { parseEntry, SavedEntry } from './savedEntry';

/** The part of the browser's `Storage` that is used, for another one in its place. */
export type ComparisonStorage = Pick<
  Storage,
  'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'
>;

export interface BrowserComparisonStoreOptions {
  /** `localStorage` when left out. */
  readonly storage?: ComparisonStorage | undefined;
  /** Keeps those of several applications on one origin apart; `runcompare` when left out. */
  readonly prefix?: string | undefined;
  /** A comparison goes this many days after it was made; none ever does when left out. */
  readonly retentionDays?: number | undefined;
  /** Milliseconds since the Unix epoch, for tests. */
  readonly now?: (() => number) | undefined;
}

/**
 * Keeps comparisons in this browser, one entry each: two tabs never overwrite each other, and where
 * one cannot be read or written the others stay as they are. An entry of a newer version, or that was
 * damaged, is named among the issues and left alone. Storage is first touched when it is asked for
 * something, so that a server may create it.
 *
 * Rejects with a `code`: `full`, `forbidden` (private windows, blocked cookies) or `notFound`.
 */
export function createBrowserComparisonStore(
  options: BrowserComparisonStoreOptions = {},
): ComparisonStore {
  const { prefix = 'runcompare', retentionDays, now = Date.now } = options;
  const start = `${prefix}/comparison/`;
  const storage = () => openStorage(options.storage);
  const expiry = (createdAtMs: number) =>
    retentionDays === undefined ? undefined : createdAtMs + retentionDays * dayMs;
  const isOver = ({ expiresAtMs = Infinity }: SavedComparison) => expiresAtMs <= now();

  const read = (id: string, parseEntry: ParseEntry): Kept | undefined => {
    const text = storage().getItem(start + id);
    const { entry, comparison } = text === null ? {} : parseEntry(id, text);
    if (!entry || !comparison) return undefined;
    const kept = { ...comparison, expiresAtMs: expiry(comparison.createdAtMs) };
    return isOver(kept) ? undefined : { entry, comparison: kept };
  };
  const write = (id: string, entry: SavedEntry) => {
    const place = storage();
    const text = JSON.stringify(entry);
    try {
      place.setItem(start + id, text);
    } catch (error) {
      throw error instanceof Error && error.name === 'SecurityError'
        ? failure('forbidden', notAllowed, error)
        : failure('full', 'there is no room for it in this browser’s storage', error);
    }
  };

  return {
    async list({ signal } = {}) {
      const parseEntry = await entryParser(signal);
      const place = storage();
      const comparisons: SavedComparison[] = [];
      const issues: DataIssue[] = [];
      for (const key of keysOf(place).filter((one) => one.startsWith(start))) {
        const id = key.slice(start.length);
        // Another tab may have deleted it since.
        const text = place.getItem(key);
        if (text === null) continue;
        const parsed = parseEntry(id, text);
        issues.push(...parsed.issues);
        if (!parsed.comparison) continue;
        const comparison = {
          ...parsed.comparison,
          expiresAtMs: expiry(parsed.comparison.createdAtMs),
        };
        if (isOver(comparison)) place.removeItem(key);
        else comparisons.push(comparison);
      }
      return { comparisons, issues };
    },

    async get(id, { signal } = {}) {
      return read(id, await entryParser(signal))?.comparison;
    },

    async save(draft, { signal } = {}) {
      signal?.throwIfAborted();
      const { id = newId(), createdAtMs = now(), name, model, notes, createdBy } = draft;
      const { text } = encodeUrlState(draft.state, { maxLength: Infinity });
      write(id, { version: 1, name, model, notes, createdBy, createdAtMs, state: text });
      const saved = { id, name, model, notes, createdBy, createdAtMs, state: draft.state };
      return { ...saved, expiresAtMs: expiry(createdAtMs) };
    },

    async rename(id, name, { signal } = {}) {
      const known = read(id, await entryParser(signal));
      if (!known) throw failure('notFound', `there is no comparison "${id}"`);
      write(id, { ...known.entry, name });
      return { ...known.comparison, name };
    },

    async delete(id, { signal } = {}) {
      signal?.throwIfAborted();
      storage().removeItem(start + id);
    },

    subscribe(onChange) {
      // The browser tells the other tabs alone; a cleared storage has no key.
      const listen = ({ key }: StorageEvent) => {
        if (key === null || key.startsWith(start)) onChange();
      };
      window.addEventListener('storage', listen);
      return () => window.removeEventListener('storage', listen);
    },
  };
}

type ParseEntry = typeof parseEntry;

interface Kept {
  readonly entry: SavedEntry;
  readonly comparison: SavedComparison;
}

/** Before storage is touched: from there on nothing may come in between. */
async function entryParser(signal: AbortSignalLike | undefined): Promise<ParseEntry> {
  signal?.throwIfAborted();
  const { parseEntry } = await import('./savedEntry');
  signal?.throwIfAborted();
  return parseEntry;
}

const notAllowed = 'this browser does not let the page use its storage';
const dayMs = 86_400_000;

function openStorage(given: ComparisonStorage | undefined): ComparisonStorage {
  if (given) return given;
  try {
    // Reading the property throws where storage is blocked; on a server there is none.
    const { localStorage } = globalThis;
    if (localStorage) return localStorage;
  } catch (error) {
    throw failure('forbidden', notAllowed, error);
  }
  throw failure('forbidden', 'there is no localStorage here. Pass a `storage`');
}

function keysOf(storage: ComparisonStorage): readonly string[] {
  return Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '');
}

/** `randomUUID` is there on secure pages alone. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function failure(code: ComparisonStoreFailure, message: string, cause?: unknown): Error {
  const error = new Error(`[runcompare] browserComparisonStore: ${message}.`, { cause });
  return Object.assign(error, { code });
}
