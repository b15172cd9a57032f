import type { RunSource } from '@runcompare/core';
import { seededRuns } from '@runcompare/core/testing';

/** Made-up runs, the same ones every time; yours come from an adapter or an API. */
const runs = seededRuns({ count: 5, seed: 7 });

export const source: RunSource = {
  listRuns: async () => ({ runs, issues: [] }),
  loadHistories: async (id) => ({
    histories: runs.find((run) => run.id === id)?.histories ?? {},
    issues: [],
  }),
};
