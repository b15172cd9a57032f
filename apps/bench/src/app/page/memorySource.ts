import type { Run, RunAction, RunActions, RunSource } from '@runcompare/core';
import { seededRun } from '@runcompare/core/testing';

/** A source in memory that answers at once, and archives for good: whoever archives is asked first. */
export interface MemorySource {
  readonly source: RunSource;
  readonly actions: RunActions;
  readonly archivedCount: () => number;
}

/** Five runs worth comparing, and as many as that far behind, each with histories of that length. */
export function memorySource({
  behind,
  points,
}: {
  readonly behind: number;
  readonly points: number;
}): MemorySource {
  const runs = Array.from({ length: 5 + behind }, (_, i) =>
    seededRun({ seed: i + 1, points, level: i < 5 ? 0.7 + 0.02 * i : 1.5 + 0.001 * i }),
  );
  const archived = new Set<string>();
  const archive: RunAction = async (runIds, { onOutcome } = {}) =>
    runIds.map((runId) => {
      archived.add(runId);
      const outcome = { runId, outcome: 'done' as const };
      onOutcome?.(outcome);
      return outcome;
    });
  return {
    source: {
      listRuns: async () => ({
        runs: runs.map(
          (run): Run => ({ ...run, histories: undefined, archived: archived.has(run.id) }),
        ),
        issues: [],
      }),
      loadHistories: async (id) => ({
        histories: runs.find((run) => run.id === id)?.histories ?? {},
        issues: [],
      }),
    },
    actions: { archive },
    archivedCount: () => archived.size,
  };
}
