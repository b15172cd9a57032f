import type { ComparisonStore, SavedComparison } from '@runcompare/core';

/** A store of comparisons that forgets them with the page, and can be told to fail. */
export function memoryStore(
  given: readonly SavedComparison[],
  instead: Partial<ComparisonStore> = {},
): ComparisonStore {
  const kept = new Map(given.map((comparison) => [comparison.id, comparison]));
  const known = (id: string) => {
    const found = kept.get(id);
    if (!found) throw Object.assign(new Error('gone'), { code: 'notFound' });
    return found;
  };
  return {
    list: async () => ({ comparisons: [...kept.values()], issues: [] }),
    get: async (id) => kept.get(id),
    save: async (draft) => {
      const saved = { createdAtMs: Date.UTC(2026, 11, 3), id: `saved-${kept.size}`, ...draft };
      kept.set(saved.id, saved);
      return saved;
    },
    rename: async (id, name) => {
      const renamed = { ...known(id), name };
      kept.set(id, renamed);
      return renamed;
    },
    delete: async (id) => void kept.delete(id),
    ...instead,
  };
}

/** A saved comparison of those runs. */
export function savedOf(
  id: string,
  runIds: readonly string[],
  rest: Partial<SavedComparison> = {},
): SavedComparison {
  return {
    id,
    name: id,
    state: { selected: runIds.map((runId, i) => ({ runId, slot: i + 1 })) },
    createdAtMs: Date.UTC(2026, 11, 2),
    ...rest,
  };
}
