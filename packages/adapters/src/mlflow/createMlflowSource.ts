import {
  type AbortSignalLike,
  type DataIssue,
  RunCompareError,
  type RunSource,
} from '@runcompare/core';
import { requestJson, type ServerOptions } from '../http/requestJson';
import { ServerError } from '../http/serverError';
import { selectHistories } from '../run/selectHistories';
import { findExperiments, type WantedExperiments } from './findExperiments';
import { parseRun, parseRuns } from './parseRun';
import { readHistories } from './readHistories';
import { toRun } from './toRun';

export interface MlflowSourceOptions extends ServerOptions, WantedExperiments {}

/**
 * Runs of an MLflow tracking server, by its REST API. Deleted runs are not listed, nested ones are,
 * with their parent as a tag. A list has the latest value of each metric, since the server knows no
 * other; a run without a model's name carries that of its experiment. Histories are read whole and
 * thinned here: the server's own thinning leaves out spikes.
 *
 * A browser on another origin is refused unless the server is started with
 * `--cors-allowed-origins`.
 */
export function createMlflowSource(options: MlflowSourceOptions): RunSource {
  async function listRuns({
    cursor,
    signal,
  }: {
    readonly cursor?: string | undefined;
    readonly signal?: AbortSignalLike | undefined;
  } = {}) {
    const { experiments, issues } = await findExperiments(options, signal);
    const ids = [...experiments.keys()];
    if (ids.length === 0) return { runs: [], issues: [...issues, noExperiments(options)] };
    const { content } = await requestJson(options, {
      method: 'POST',
      path: '/api/2.0/mlflow/runs/search',
      body: {
        experiment_ids: ids,
        run_view_type: 'ACTIVE_ONLY',
        max_results: runsPerPage,
        ...(cursor !== undefined && { page_token: cursor }),
      },
      signal,
    });
    const page = parseRuns(content);
    const runs = page.runs.flatMap(({ value, issues: own }) => {
      if (value)
        return [
          toRun(value, { baseUrl: options.baseUrl, experimentNames: experiments, issues: own }),
        ];
      issues.push(...own);
      return [];
    });
    const isStuck = page.nextPageToken !== undefined && page.nextPageToken === cursor;
    if (isStuck) issues.push(stuck);
    if (cursor === undefined && page.runs.length === 0) issues.push(noRuns(options));
    const goesOn = page.nextPageToken !== undefined && !isStuck;
    return { runs, issues, ...(goesOn && { nextCursor: page.nextPageToken }) };
  }

  return {
    listRuns,
    async loadHistories(runId, { metrics, maxPoints, steps, signal } = {}) {
      const { content } = await requestJson(options, {
        method: 'GET',
        path: '/api/2.0/mlflow/runs/get',
        query: [['run_id', runId]],
        signal,
      }).catch((error: unknown) => {
        throw error instanceof ServerError && error.status === 404
          ? unknownRun(runId, error)
          : error;
      });
      const { value: run, issues } = parseRun((content as { run?: unknown } | undefined)?.run);
      if (!run) throw unreadableRun(runId, issues);
      const read = await readHistories(options, { run, metrics, signal });
      const histories = selectHistories(read.histories, { maxPoints, steps });
      return { histories, issues: [...issues, ...read.issues] };
    },
  };
}

/** The server's default of 1,000 would be megabytes where runs carry hundreds of params. */
const runsPerPage = 500;

const stuck: DataIssue = {
  path: 'next_page_token',
  message: 'The server gave the same page again: runs after it are missing.',
};

function noExperiments({ baseUrl }: MlflowSourceOptions): DataIssue {
  return { path: baseUrl, message: 'There is no such experiment that this user can see.' };
}

function noRuns({ baseUrl }: MlflowSourceOptions): DataIssue {
  return {
    path: baseUrl,
    message: 'There are no runs in these experiments that this user can see.',
  };
}

function unknownRun(runId: string, cause: ServerError): RunCompareError {
  const message = `run "${runId}" is not on this server, or was deleted for good (${cause.message}). Pass the id of a run that is listed.`;
  return Object.assign(new RunCompareError('invalid-argument', 'loadHistories', message), {
    cause,
  });
}

function unreadableRun(runId: string, [issue]: readonly DataIssue[]): ServerError {
  return new ServerError(
    `[runcompare] loadHistories: the answer for run "${runId}" holds no run (${issue?.path}: ${issue?.message}). Is this the address of MLflow?`,
  );
}
