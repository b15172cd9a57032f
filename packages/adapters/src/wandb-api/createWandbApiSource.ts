import { type DataIssue, RunCompareError, type RunSource } from '@runcompare/core';
import { ServerError } from '../http/serverError';
import { selectHistories } from '../run/selectHistories';
import { askWandb, type WandbServerOptions } from './askWandb';
import { historyKeys } from './historyKeys';
import { metricKeys } from './metricKeys';
import { runQuery, runsQuery } from './operations';
import { parseJsonField, parseWandbRun, parseWandbRuns } from './parseWandbRun';
import { readSampledHistories } from './readSampledHistories';
import { summaryValues } from './summaryValues';
import { toRun } from './toRun';

/**
 * Runs of a W&B project, by its GraphQL API, the newest first. Ids are W&B's. A list has the last value
 * of each metric. Histories are what W&B samples: whole up to 10,000 points a metric, and marked as
 * sampled beyond. They stand at the trainer's own steps where these were logged.
 */
export function createWandbApiSource(server: WandbServerOptions): RunSource {
  return {
    async listRuns({ cursor, signal } = {}) {
      const variables = { perPage: runsPerPage, order: '-created_at', cursor };
      const { content, issues } = await askWandb(server, { query: runsQuery, variables, signal });
      const page = parseWandbRuns(content);
      const runs = page.runs.flatMap(({ value, issues: own }) => {
        if (value) return [toRun(value, { server, issues: own })];
        issues.push(...own);
        return [];
      });
      const isStuck = page.nextCursor !== undefined && page.nextCursor === cursor;
      if (isStuck) issues.push(stuck);
      if (cursor === undefined && page.runs.length === 0) issues.push(noRuns(server));
      const goesOn = page.nextCursor !== undefined && !isStuck;
      return { runs, issues, ...(goesOn && { nextCursor: page.nextCursor }) };
    },
    async loadHistories(runId, { metrics, maxPoints, steps, signal } = {}) {
      const variables = { name: runId };
      const { content, issues } = await askWandb(server, {
        query: runQuery,
        variables,
        signal,
      }).catch((error: unknown) => {
        const isUnknown = error instanceof ServerError && error.status === 404;
        throw isUnknown ? unknownRun(runId, { server, cause: error }) : error;
      });
      if (content.run == null) throw unknownRun(runId, { server });
      const { value: run, issues: bad } = parseWandbRun(content.run);
      if (!run) {
        throw new ServerError(
          `[runcompare] loadHistories: the answer for run "${runId}" holds no run (${bad[0]?.path}: ${bad[0]?.message}). Is this the address of W&B?`,
        );
      }
      const summary = parseJsonField(run.summaryMetrics, `${runId}.summaryMetrics`);
      const counts = historyKeys(run.historyKeys);
      const known = summaryValues(summary.value).keys();
      // Beside what was logged a summary may hold what was set by hand, which has no history.
      const keys = metricKeys(counts.size > 0 ? counts.keys() : known);
      const asked = { runId, keys, counts, metrics, signal };
      const read = await readSampledHistories(server, asked);
      return {
        histories: selectHistories(read.histories, { maxPoints, steps }),
        issues: [...issues, ...bad, ...summary.issues, ...read.issues],
      };
    },
  };
}

/** What the client asks for at once. */
const runsPerPage = 50;

const stuck: DataIssue = {
  path: 'pageInfo.endCursor',
  message: 'The server gave the same page again: runs after it are missing.',
};

function noRuns({ entity, project }: WandbServerOptions): DataIssue {
  return { path: `${entity}/${project}`, message: 'There are no runs in this project.' };
}

function unknownRun(
  runId: string,
  { server, cause }: { readonly server: WandbServerOptions; readonly cause?: unknown },
): RunCompareError {
  const message = `run "${runId}" is not in ${server.entity}/${server.project}, or was deleted. Pass the id of a run that is listed.`;
  return Object.assign(new RunCompareError('invalid-argument', 'loadHistories', message), {
    cause,
  });
}
