import { type DataIssue, RunCompareError, type RunSource } from '@runcompare/core';
import { requestJson, type ServerOptions } from '../http/requestJson';
import { ServerError } from '../http/serverError';
import { parseJob } from '../jobs/parseJob';
import { parseMetricRows } from '../jobs/parseMetricRows';
import { isRecord } from '../json/isRecord';
import { selectHistories } from '../run/selectHistories';
import { columnNamed, defaultJobColumns, defaultMetricColumns, selectOf } from './columns';

export interface SupabaseSourceOptions extends ServerOptions {
  /** `local_training_jobs` when left out. */
  readonly jobsTable?: string | undefined;
  /** `local_training_metrics` when left out. */
  readonly metricsTable?: string | undefined;
  /**
   * What of a job is fetched, by the names that the README lists: `status`, or `model_name:base`
   * where the column is called otherwise. `id` is needed.
   */
  readonly jobColumns?: readonly string[] | undefined;
  /** The same for rows of metrics, wide or long. `id`, `job_id` and `step` are needed. */
  readonly metricColumns?: readonly string[] | undefined;
}

/**
 * Runs of two tables in Supabase, or behind any PostgREST: `baseUrl` is where its tables begin, such
 * as `https://x.supabase.co/rest/v1`. Columns are asked for by name, so that no credential is fetched,
 * and pages by the key of their last row until one is empty: a server gives fewer rows than asked
 * (Supabase 1,000) and does not say so. Rows that a policy hides are not there.
 *
 * @throws RunCompareError where columns are named that cannot be read.
 */
export function createSupabaseSource(options: SupabaseSourceOptions): RunSource {
  const { jobsTable = 'local_training_jobs', metricsTable = 'local_training_metrics' } = options;
  const { jobColumns = defaultJobColumns, metricColumns = defaultMetricColumns } = options;
  const jobSelect = selectOf(jobColumns, ['id']);
  const metricSelect = selectOf(metricColumns, ['id', 'job_id', 'step']);
  const [jobId, metricId, ofJob, step] = [
    columnNamed(jobColumns, 'id'),
    ...['id', 'job_id', 'step'].map((name) => columnNamed(metricColumns, name)),
  ] as [string, string, string, string];
  const read = async (table: string, { query, signal }: Reading) => {
    const path = `/${encodeURIComponent(table)}`;
    const { content } = await requestJson(options, { method: 'GET', path, query, signal });
    if (Array.isArray(content)) return content as readonly unknown[];
    const message = `[runcompare] GET ${path}: the answer is no list of rows. Is this the address of PostgREST, as in https://x.supabase.co/rest/v1?`;
    throw new ServerError(message);
  };

  return {
    async listRuns({ cursor, signal } = {}) {
      const query: Query = [
        ['select', jobSelect],
        ['order', `${jobId}.asc`],
        ['limit', rowsPerPage],
        ...(cursor === undefined ? [] : [[jobId, `gt.${cursor}`] as const]),
      ];
      const rows = await read(jobsTable, { query, signal });
      const parsed = rows.map((row, i) => parseJob(row, `${jobsTable}.${i}`));
      const issues: DataIssue[] = parsed.flatMap((job) => job.issues);
      const last = keyOf(rows.at(-1), 'id');
      const isStuck = last !== undefined && last === cursor;
      if (isStuck) issues.push(stuck(jobsTable));
      if (rows.length === 0 && cursor === undefined) issues.push(nothing(jobsTable));
      const goesOn = last !== undefined && !isStuck;
      return {
        runs: parsed.flatMap(({ value }) => value ?? []),
        issues,
        ...(goesOn && { nextCursor: last }),
      };
    },

    async loadHistories(runId, { metrics, maxPoints, steps, signal } = {}) {
      const isThere = await read(jobsTable, {
        query: [
          ['select', `id:${jobId}`],
          [jobId, `eq.${runId}`],
        ],
        signal,
      }).catch((error: unknown) => {
        if (isNoKey(error)) return [];
        throw error;
      });
      if (isThere.length === 0) throw unknownJob(runId, jobsTable);
      const rows: unknown[] = [];
      const issues: DataIssue[] = [];
      let after: { readonly step: string; readonly id: string } | undefined;
      for (;;) {
        const query: [string, string][] = [
          ['select', metricSelect],
          [ofJob, `eq.${runId}`],
          [step, 'not.is.null'],
          ['order', `${step}.asc,${metricId}.asc`],
          ['limit', rowsPerPage],
        ];
        if (steps?.from !== undefined) query.push([step, `gte.${steps.from}`]);
        if (steps?.to !== undefined) query.push([step, `lte.${steps.to}`]);
        if (after) {
          // Steps repeat, so the key of a row is both.
          const same = `and(${step}.eq.${after.step},${metricId}.gt.${quoted(after.id)})`;
          query.push(['or', `(${step}.gt.${after.step},${same})`]);
        }
        const page = await read(metricsTable, { query, signal });
        for (const row of page) rows.push(row);
        const last = page.at(-1);
        if (last === undefined) break;
        const next = { step: keyOf(last, 'step') ?? '', id: keyOf(last, 'id') ?? '' };
        if (next.step === '' || (next.step === after?.step && next.id === after.id)) {
          issues.push(stuck(metricsTable));
          break;
        }
        after = next;
      }
      const { histories, issues: bad } = parseMetricRows(rows, metricsTable);
      const selected = selectHistories(histories, { metrics, maxPoints, steps });
      return { histories: selected, issues: [...issues, ...bad] };
    },
  };
}

type Query = readonly (readonly [name: string, value: string])[];

interface Reading {
  readonly query: Query;
  readonly signal: Parameters<typeof requestJson>[1]['signal'];
}

/** As many as Supabase gives at once. */
const rowsPerPage = '1000';

/** A text in a list or in `or`, where commas and parentheses would end it. */
function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

function keyOf(row: unknown, name: string): string | undefined {
  const value = isRecord(row) ? row[name] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** What is not written like a key of that table (22P02) is the key of no row. */
export function isNoKey(error: unknown): boolean {
  return error instanceof ServerError && error.code === '22P02';
}

function stuck(table: string): DataIssue {
  return {
    path: table,
    message: 'The server gave the same rows again: what comes after them is missing.',
  };
}

function nothing(table: string): DataIssue {
  const message =
    'There are no jobs that this user can see. A policy (row-level security) that hides all rows looks the same.';
  return { path: table, message };
}

function unknownJob(runId: string, table: string): RunCompareError {
  const message = `run "${runId}" is not in "${table}", or a policy hides it from this user. Pass the id of a job that is listed.`;
  return new RunCompareError('invalid-argument', 'loadHistories', message);
}
