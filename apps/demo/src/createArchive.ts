import type { ActionOutcome, Run, RunAction, RunActions, RunSource } from '@runcompare/core';

/**
 * A source whose runs can be archived, restored and deleted for as long as the page is open: what a
 * host's database does, in memory.
 */
export function createArchive(source: RunSource): {
  readonly source: RunSource;
  readonly actions: RunActions;
} {
  const archived = new Set<string>();
  const deleted = new Set<string>();
  const known = new Set<string>();
  const change =
    (apply: (runId: string) => void): RunAction =>
    async (runIds, { onOutcome } = {}) =>
      runIds.map((runId): ActionOutcome => {
        const outcome: ActionOutcome = known.has(runId)
          ? { runId, outcome: 'done' }
          : { runId, outcome: 'notFound', reason: 'no such run' };
        if (outcome.outcome === 'done') apply(runId);
        onOutcome?.(outcome);
        return outcome;
      });
  return {
    source: {
      ...source,
      async listRuns(options) {
        const page = await source.listRuns(options);
        for (const run of page.runs) known.add(run.id);
        const runs = page.runs
          .filter((run) => !deleted.has(run.id))
          .map((run): Run => ({ ...run, archived: archived.has(run.id) }));
        return { ...page, runs };
      },
    },
    actions: {
      archive: change((runId) => archived.add(runId)),
      restore: change((runId) => archived.delete(runId)),
      delete: change((runId) => deleted.add(runId)),
    },
  };
}
