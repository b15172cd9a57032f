import {
  type ComparisonStore,
  type ComparisonStoreFailure,
  type DataIssue,
  decodeUrlState,
  encodeUrlState,
  type SavedComparison,
} from '@runcompare/core';
import { type JsonRequest, requestJson, type ServerOptions } from '../http/requestJson';
import { ServerError } from '../http/serverError';
import { createRowReader } from '../jobs/rowReader';
import { isRecord } from '../json/isRecord';
import type { ParseResult } from '../parseResult';
import { isNoKey } from './createSupabaseSource';

export interface SupabaseStoreOptions extends ServerOptions {
  /** `training_comparisons` when left out; the README has its columns. */
  readonly table?: string | undefined;
}

/**
 * Keeps comparisons in a table that a team shares; who sees and changes what is up to its policies. A
 * row that cannot be read is an issue beside the others. Rejects with a `code` where it can tell:
 * `forbidden` or `notFound`.
 */
export function createSupabaseStore(options: SupabaseStoreOptions): ComparisonStore {
  const { table = 'training_comparisons' } = options;
  const ask = async (
    request: Pick<JsonRequest, 'method' | 'query' | 'body' | 'headers' | 'signal'>,
  ) => {
    const query = [...(request.query ?? []), ['select', columns] as const];
    try {
      const path = `/${encodeURIComponent(table)}`;
      const { content } = await requestJson(options, { ...request, path, query });
      return Array.isArray(content) ? (content as readonly unknown[]) : [];
    } catch (error) {
      if (isNoKey(error)) return [];
      throw error instanceof ServerError && (error.status === 401 || error.status === 403)
        ? failure('forbidden', error.message, error)
        : error;
    }
  };
  const change = { Prefer: 'return=representation' };

  const get: ComparisonStore['get'] = async (id, { signal } = {}) => {
    const [row] = await ask({ method: 'GET', query: [['id', `eq.${id}`]], signal });
    return row === undefined ? undefined : parseComparison(row, table).value;
  };

  return {
    get,

    async list({ signal } = {}) {
      const comparisons: SavedComparison[] = [];
      const issues: DataIssue[] = [];
      let after: string | undefined;
      for (;;) {
        const rows = await ask({
          method: 'GET',
          query: [
            ['order', 'id.asc'],
            ...(after === undefined ? [] : [['id', `gt.${after}`] as const]),
          ],
          signal,
        });
        for (const row of rows) {
          const { value, issues: own } = parseComparison(row, table);
          if (value) comparisons.push(value);
          issues.push(...own);
        }
        const last = rows.at(-1);
        const id = isRecord(last) ? String(last.id) : undefined;
        if (id === undefined || id === after) return { comparisons, issues };
        after = id;
      }
    },

    async save(draft, { signal } = {}) {
      const { id, name, model, notes, createdBy, createdAtMs } = draft;
      const { text: state } = encodeUrlState(draft.state, { maxLength: Infinity });
      const created =
        createdAtMs === undefined ? {} : { created_at: new Date(createdAtMs).toISOString() };
      const named = {
        name,
        model_name: model ?? null,
        notes: notes ?? null,
        created_by: createdBy ?? null,
      };
      const [row] = await ask({
        method: 'POST',
        // What is put back, as by an undo, may still be there.
        headers: { Prefer: 'return=representation,resolution=merge-duplicates' },
        body: { ...(id !== undefined && { id }), ...named, ...created, state },
        signal,
      });
      const saved = parseComparison(row, table).value;
      if (!saved) throw failure('forbidden', `"${name}" was not saved, or cannot be read back`);
      return saved;
    },

    async rename(id, name, { signal } = {}) {
      const query = [['id', `eq.${id}`]] as const;
      const [row] = await ask({ method: 'PATCH', query, headers: change, body: { name }, signal });
      const renamed = row === undefined ? undefined : parseComparison(row, table).value;
      if (renamed) return renamed;
      const isThere = (await get(id, { signal })) !== undefined;
      throw failure(isThere ? 'forbidden' : 'notFound', `"${id}" was not renamed`);
    },

    async delete(id, { signal } = {}) {
      const query = [['id', `eq.${id}`]] as const;
      const rows = await ask({ method: 'DELETE', query, headers: change, signal });
      if (rows.length > 0 || (await get(id, { signal })) === undefined) return;
      throw failure('forbidden', `a policy keeps this user from deleting "${id}"`);
    },
  };
}

const columns = 'id,name,model_name,notes,created_by,created_at,expires_at,state';

/** Reads one row of the table; without an id, a name or a state that names runs it is none. */
export function parseComparison(content: unknown, table: string): ParseResult<SavedComparison> {
  const row = isRecord(content) ? content : {};
  const id = typeof row.id === 'string' || typeof row.id === 'number' ? String(row.id) : undefined;
  const path = `${table}.${id ?? 'id'}`;
  const read = createRowReader(row, path);
  const [name, text, createdAtMs] = [
    read.text('name'),
    read.text('state'),
    read.time('created_at'),
  ];
  if (id === undefined || name === undefined || text === undefined || createdAtMs === undefined) {
    const lacking = Object.entries({ id, name, state: text, created_at: createdAtMs });
    const names = lacking.filter(([, value]) => value === undefined).map(([column]) => column);
    return { issues: [{ path, message: `It has no ${names.join(' and no ')} that can be read.` }] };
  }
  const { state, issues } = decodeUrlState(text);
  const noRun = { path: `${path}.state`, message: 'It names no run.' };
  if (state.selected.length === 0) return { issues: [noRun] };
  const value: SavedComparison = {
    id,
    name,
    model: read.text('model_name'),
    state,
    notes: read.text('notes'),
    createdAtMs,
    createdBy: read.text('created_by'),
    expiresAtMs: read.time('expires_at'),
  };
  const partial = issues.map(({ code, part }) => ({
    path: `${path}.state`,
    message: `${code}: ${part}`,
  }));
  return { value, issues: [...read.issues, ...partial] };
}

function failure(code: ComparisonStoreFailure, message: string, cause?: unknown): Error {
  const error = new Error(`[runcompare] createSupabaseStore: ${message}.`, { cause });
  return Object.assign(error, { code });
}
