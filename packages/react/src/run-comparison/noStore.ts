import type { ComparisonStore } from '@runcompare/core';

/** Where nothing is ever saved: for a host that wants none of it. */
export const noStore: ComparisonStore = {
  list: async () => ({ comparisons: [], issues: [] }),
  get: async () => undefined,
  save: refuse,
  rename: refuse,
  delete: async () => {},
};

async function refuse(): Promise<never> {
  throw new Error('[runcompare] RunComparison: nothing is saved here. Its store is null.');
}
