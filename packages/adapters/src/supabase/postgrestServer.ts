import { PGlite } from '@electric-sql/pglite';
import { inject } from 'vitest';
import { type FakeAnswer, type FakeRequest, fakeServer } from '../http/fakeServer';
import { openPostgres } from './openPostgres';
import type { TestDatabase } from './testDatabase';

/**
 * For tests: PostgreSQL, of the server that the run of tests provides or else PGlite, behind the part of PostgREST that is used: `select` with aliases,
 * filters, `or`, `order`, a cap on rows that nobody is told of, `return=representation`, upserts,
 * policies, and errors with PostgreSQL's codes. Requests without a role are those of a stranger.
 */
export async function startPostgrest(sql: string): Promise<{
  /** A `fetch` that gets at most so many rows at once; Supabase gives 1,000. */
  readonly fetchOf: (maxRows: number) => typeof globalThis.fetch;
  readonly database: TestDatabase;
  readonly requests: readonly FakeRequest[];
}> {
  const address = inject('postgres');
  const database: TestDatabase =
    address === undefined ? await PGlite.create() : await openPostgres(address);
  await database.exec(sql);
  const requests: FakeRequest[] = [];
  const answer = async (request: FakeRequest, maxRows: number) => {
    requests.push(request);
    const role = request.headers.get('apikey') ?? 'anon';
    return database.transaction(async (tx): Promise<FakeAnswer> => {
      try {
        await tx.exec(`set local role "${role}"`);
        const statement = statementOf(request, maxRows);
        const { rows } = await tx.query<{ body: string }>(statement.sql, statement.values);
        return { status: request.method === 'POST' ? 201 : 200, body: rows[0]?.body ?? '[]' };
      } catch (error) {
        await tx.rollback();
        return refusal(error as { readonly code: string; readonly message: string });
      }
    });
  };
  const fetchOf = (maxRows: number) => fakeServer((request) => answer(request, maxRows));
  return { fetchOf, database, requests };
}

function refusal({
  code,
  message,
}: {
  readonly code: string;
  readonly message: string;
}): FakeAnswer {
  const statuses: { readonly [code: string]: number } = {
    '42501': 403,
    '42P01': 404,
    '23503': 409,
  };
  return { status: statuses[code] ?? 400, body: { code, message, details: null, hint: null } };
}

interface Statement {
  readonly sql: string;
  readonly values: unknown[];
}

function statementOf(request: FakeRequest, maxRows: number): Statement {
  const { path, query, method, body } = request;
  const table = `"${path.slice(1)}"`;
  const values: unknown[] = [];
  const where = whereOf(query, values);
  const select = (query.get('select') ?? '*').split(',').map(selected).join(', ');
  const record = (body ?? {}) as { readonly [column: string]: unknown };
  const set = Object.entries(record);
  const placed = set.map(([, value]) => `$${values.push(value)}`);
  const names = set.map(([column]) => `"${column}"`);
  const asJson = (from: string) =>
    `select coalesce(json_agg(t), '[]')::text as body from (${from}) t`;
  if (method === 'GET') {
    const limit = Math.min(maxRows, Number(query.get('limit') ?? maxRows));
    const order = query
      .get('order')
      ?.split(',')
      .map((part) => part.replace('.', ' '))
      .join(', ');
    const sql = `select ${select} from ${table}${where}${order ? ` order by ${order}` : ''} limit ${limit}`;
    return { sql: asJson(sql), values };
  }
  const merge = names.map((name) => `${name} = excluded.${name}`).join(', ');
  const changes: { readonly [method: string]: string } = {
    PATCH: `update ${table} set ${names.map((name, i) => `${name} = ${placed[i]}`).join(', ')}${where}`,
    DELETE: `delete from ${table}${where}`,
    POST: `insert into ${table} (${names}) values (${placed}) on conflict (id) do update set ${merge}`,
  };
  const sql = `with changed as (${changes[method]} returning ${select}) ${asJson('select * from changed')}`;
  return { sql, values };
}

function selected(column: string): string {
  const [name, source] = column.split(':');
  return source === undefined ? `"${name}"` : `"${source}" as "${name}"`;
}

function whereOf(query: URLSearchParams, values: unknown[]): string {
  const conditions = [...query].flatMap(([column, filter]) => {
    if (['select', 'order', 'limit'].includes(column)) return [];
    return [column === 'or' ? anyOf(filter, values) : condition(`${column}.${filter}`, values)];
  });
  return conditions.length === 0 ? '' : ` where ${conditions.join(' and ')}`;
}

/** The one shape that is used: `(a.gt.1,and(a.eq.1,b.gt."x"))`. */
function anyOf(filter: string, values: unknown[]): string {
  const match = /^\(([^,]+),and\(([^,]+),(.+)\)\)$/.exec(filter);
  if (!match) throw Object.assign(new Error(`cannot parse ${filter}`), { code: 'PGRST100' });
  const [first, second, third] = match.slice(1).map((part) => condition(part, values));
  return `(${first} or (${second} and ${third}))`;
}

const operators: { readonly [name: string]: string } = {
  eq: '=',
  gt: '>',
  gte: '>=',
  lte: '<=',
};

function condition(text: string, values: unknown[]): string {
  const [column, operator, ...rest] = text.split('.');
  if (operator === 'not') return `"${column}" is not null`;
  const value = rest
    .join('.')
    .replace(/^"(.*)"$/, '$1')
    .replace(/\\(.)/g, '$1');
  return `"${column}" ${operators[operator ?? '']} $${values.push(value)}`;
}
