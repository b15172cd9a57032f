'use client';

import type { SavedComparison } from '@runcompare/core';
import { useState } from 'react';

export interface DeletedComparisons {
  /** Those that can still be brought back. */
  readonly deleted: readonly SavedComparison[];
  /** Being deleted. */
  readonly busyIds: ReadonlySet<string>;
  /** Rejects where the store refused. */
  readonly remove: (comparison: SavedComparison) => Promise<void>;
  /** Saves all of them again. Rejects where the store refused, and keeps them. */
  readonly restore: () => Promise<void>;
  readonly forget: () => void;
}

/** Deletes comparisons of a store, and keeps them until nobody wants them back. */
export function useDeletedComparisons(store: {
  readonly save: (comparison: SavedComparison) => Promise<unknown>;
  readonly remove: (id: string) => Promise<unknown>;
}): DeletedComparisons {
  const [deleted, setDeleted] = useState<readonly SavedComparison[]>([]);
  const [busyIds, setBusyIds] = useState<ReadonlySet<string>>(new Set());
  const remove = async (comparison: SavedComparison) => {
    const { id } = comparison;
    setBusyIds((ids) => new Set(ids).add(id));
    try {
      await store.remove(id);
      setDeleted((before) => [...before, comparison]);
    } finally {
      setBusyIds((ids) => new Set([...ids].filter((one) => one !== id)));
    }
  };
  const restore = async () => {
    setDeleted([]);
    try {
      for (const comparison of deleted) await store.save(comparison);
    } catch (cause) {
      setDeleted(deleted);
      throw cause;
    }
  };
  return { deleted, busyIds, remove, restore, forget: () => setDeleted([]) };
}
