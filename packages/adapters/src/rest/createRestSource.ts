import { type DataIssue, RunCompareError, type RunSource } from '@runcompare/core';
import { requestJson, type ServerOptions } from '../http/requestJson';
import { ServerError } from '../http/serverError';
import { parseJob } from '../jobs/parseJob';
import { parseMetricRows } from '../jobs/parseMetricRows';
import { isRecord } from '../json/isRecord';
import { selectHistories } from '../run/selectHistories';

/**
 * Runs of an API in the shape `GET /api/training/compare?jobIds=` giving
 * `{ jobs, metrics, recommendation }`, as the README writes it down. Without `jobIds` it is asked for
 * all jobs; `nextCursor` in an answer is sent back as `cursor`, for jobs and for metrics alike. The
 * API's own recommendation is not read: it is made here, of the same runs.
 */
export function createRestSource(server: ServerOptions): RunSource {
  const compare = (query: readonly (readonly [string, string])[], signal: Signal) =>
    requestJson(server, { method: 'GET', path: '/api/training/compare', query, signal });

  return {
    async listRuns({ cursor, signal } = {}) {
      const { content } = await compare(cursor === undefined ? [] : [['cursor', cursor]], signal);
      const answer = readAnswer(content);
      const parsed = answer.jobs.map((job, i) => parseJob(job, `jobs.${i}`));
      const issues: DataIssue[] = parsed.flatMap((job) => job.issues);
      const isStuck = answer.nextCursor !== undefined && answer.nextCursor === cursor;
      if (isStuck) issues.push(stuck);
      const goesOn = answer.nextCursor !== undefined && !isStuck;
      return {
        runs: parsed.flatMap(({ value }) => value ?? []),
        issues,
        ...(goesOn && { nextCursor: answer.nextCursor }),
      };
    },

    async loadHistories(runId, { metrics, maxPoints, steps, signal } = {}) {
      const rows: unknown[] = [];
      const issues: DataIssue[] = [];
      const seen = new Set<string>();
      let cursor: string | undefined;
      do {
        const query: [string, string][] = [['jobIds', runId]];
        if (cursor !== undefined) query.push(['cursor', cursor]);
        const { content } = await compare(query, signal).catch((error: unknown) => {
          const isUnknown = error instanceof ServerError && error.status === 404;
          throw isUnknown ? unknownJob(runId) : error;
        });
        const answer = readAnswer(content);
        const isThere = answer.jobs.some((job) => isRecord(job) && String(job.id) === runId);
        if (cursor === undefined && !isThere) throw unknownJob(runId);
        for (const row of answer.metrics) if (isOf(row, runId)) rows.push(row);
        cursor = answer.nextCursor;
        if (cursor !== undefined && seen.has(cursor)) {
          issues.push(stuck);
          break;
        }
        if (cursor !== undefined) seen.add(cursor);
      } while (cursor !== undefined);
      const { histories, issues: bad } = parseMetricRows(rows);
      const selected = selectHistories(histories, { metrics, maxPoints, steps });
      return { histories: selected, issues: [...issues, ...bad] };
    },
  };
}

type Signal = Parameters<typeof requestJson>[1]['signal'];

function readAnswer(content: unknown): {
  readonly jobs: readonly unknown[];
  readonly metrics: readonly unknown[];
  readonly nextCursor: string | undefined;
} {
  if (!isRecord(content) || !Array.isArray(content.jobs)) {
    throw new ServerError(
      '[runcompare] GET /api/training/compare: the answer has no list of `jobs`. Is this the address of the API?',
    );
  }
  const { jobs, metrics, nextCursor } = content;
  const hasNext = typeof nextCursor === 'string' && nextCursor !== '';
  return {
    jobs,
    metrics: Array.isArray(metrics) ? metrics : [],
    nextCursor: hasNext ? nextCursor : undefined,
  };
}

/** Rows of a single job need not say whose they are. */
function isOf(row: unknown, runId: string): boolean {
  return !isRecord(row) || row.job_id === undefined || String(row.job_id) === runId;
}

const stuck: DataIssue = {
  path: 'nextCursor',
  message: 'The server gave the same page again: what comes after it is missing.',
};

function unknownJob(runId: string): RunCompareError {
  const message = `the API has no job "${runId}", or this user may not see it. Pass the id of a job that is listed.`;
  return new RunCompareError('invalid-argument', 'loadHistories', message);
}
