import type { Run, RunSource } from '@runcompare/core';

/** A source over runs at hand: the list carries summaries, histories come one run at a time. */
export function sourceOf(runs: readonly Run[]): RunSource {
  return {
    listRuns: async () => ({
      runs: runs.map((run) => ({ ...run, histories: undefined })),
      issues: [],
    }),
    loadHistories: async (id) => ({
      histories: runs.find((run) => run.id === id)?.histories ?? {},
      issues: [],
    }),
  };
}
