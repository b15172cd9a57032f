import type { AbortSignalLike, DataIssue, RunSource } from '@runcompare/core';
import type { ServerOptions } from '../http/requestJson';
import { mapLimited } from '../mapLimited';
import { selectHistories } from '../run/selectHistories';
import { askForProjects, askForRows } from './askTrackio';
import { createRunCollector, type TrackioRun } from './collectRuns';
import { readTrackioRun } from './readTrackioRun';
import { splitRunId } from './splitRunId';
import { unknownTrackioRun } from './unknownTrackioRun';

/**
 * Runs of all projects that a Trackio server shows, by its HTTP API. An id is the project's name and
 * Trackio's own. A list reads every row, by the server's read-only query: what it gives for charts is
 * sampled and has null for NaN and infinities. Trackio does not say how a run ended, so its status
 * is unknown. It answers no page of another origin: put it behind the page's own, or read it on a
 * server. A project that cannot be read is an issue; rejects where none can.
 */
export function createTrackioSource(server: ServerOptions): RunSource {
  const place = { server: server.baseUrl };
  return {
    async listRuns({ signal } = {}) {
      const projects = await askForProjects(server, signal);
      const issues: DataIssue[] = [];
      const failures: unknown[] = [];
      const found = await mapLimited(projects, inFlight, async (project) => {
        try {
          return await readProject(server, { project, signal });
        } catch (error) {
          signal?.throwIfAborted();
          failures.push(error);
          const why = error instanceof Error ? error.message : String(error);
          issues.push({ path: project, message: `The project could not be read: ${why}` });
          return [];
        }
      });
      if (projects.length > 0 && failures.length === projects.length) throw failures[0];
      const runs = found.flat().map((run) => readTrackioRun(run, place).run);
      if (runs.length === 0) {
        issues.push({
          path: server.baseUrl,
          message: 'Trackio shows no run that logged anything.',
        });
      }
      return { runs, issues };
    },
    async loadHistories(runId, { signal, ...wanted } = {}) {
      const { project, id } = splitRunId(runId);
      const known = await askForProjects(server, signal);
      const runs = known.includes(project)
        ? await readProject(server, { project, runId: id, signal })
        : [];
      const [run] = runs;
      if (!run) throw unknownTrackioRun(runId, { root: server.baseUrl, projects: known });
      const { histories, issues } = readTrackioRun(run, place);
      return { histories: selectHistories(histories, wanted), issues };
    },
  };
}

/** SQLite has one writer, and the training that logs should not wait for readers. */
const inFlight = 2;

async function readProject(
  server: ServerOptions,
  of: {
    readonly project: string;
    readonly runId?: string | undefined;
    readonly signal: AbortSignalLike | undefined;
  },
): Promise<readonly TrackioRun[]> {
  const collector = createRunCollector(of.project);
  for await (const row of askForRows(server, { ...of, table: 'configs' })) collector.addConfig(row);
  for await (const row of askForRows(server, { ...of, table: 'metrics' })) collector.addLog(row);
  return collector.end();
}
