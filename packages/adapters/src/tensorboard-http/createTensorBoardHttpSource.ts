import type { DataIssue, Run, RunSource } from '@runcompare/core';
import type { ServerOptions } from '../http/requestJson';
import { selectHistories } from '../run/selectHistories';
import { unknownRun } from '../run/unknownRun';
import { findServerRuns } from './findServerRuns';
import { readServerRun } from './readServerRun';

/**
 * Trainings that a TensorBoard server shows, as `/tensorboard` reads them from its files: the same
 * ids, names, metrics and halves. The server keeps 1,000 points of each tag, at random, unless it was
 * started with `--samples_per_plugin scalars=1000000`; what is that long is marked as sampled and has no
 * lowest and highest value. It answers no page of another origin: put it behind the page's own, or
 * read it on a server.
 */
export function createTensorBoardHttpSource(server: ServerOptions): RunSource {
  return {
    async listRuns({ signal } = {}) {
      const found = await findServerRuns(server, signal);
      const runs: Run[] = [];
      const read = { server, found, signal };
      for (const run of found.runs) runs.push((await readServerRun(run, read)).run);
      const issues: DataIssue[] = [...found.issues];
      if (runs.length === 0) issues.push(noRuns(server));
      return { runs, issues };
    },
    async loadHistories(runId, { signal, ...wanted } = {}) {
      const found = await findServerRuns(server, signal);
      const run = found.runs.find(({ id }) => id === runId);
      const known = found.runs.map(({ id }) => id);
      if (!run) throw unknownRun(runId, { root: server.baseUrl, known });
      const { histories, issues } = await readServerRun(run, { server, found, signal });
      return { histories: selectHistories(histories, wanted), issues };
    },
  };
}

function noRuns({ baseUrl }: ServerOptions): DataIssue {
  return {
    path: baseUrl,
    message: 'TensorBoard shows no run. One that was just started reads its files first.',
  };
}
