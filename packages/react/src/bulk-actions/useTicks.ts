'use client';

import type { BulkActionRow } from '@runcompare/core';
import { useCallback, useState } from 'react';
import type { BulkActionsState } from './useBulkActions';
import type { CleanUpListKind } from './useCleanUpLists';

export interface Ticks {
  readonly isTicked: (row: BulkActionRow) => boolean;
  /** Stays the same function as long as the list does. */
  readonly toggle: (runId: string) => void;
}

/**
 * The boxes of each list: all ticked to begin with, but none of archived runs. What is done is ticked
 * no more; a box that a person changed stays so when its list comes back.
 */
export function useTicks(
  kind: CleanUpListKind,
  { outcomes }: Pick<BulkActionsState, 'outcomes'>,
): Ticks {
  /** By list and run. */
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback(
    (runId: string) =>
      setChanged((current) => {
        const next = new Set(current);
        const key = `${kind} ${runId}`;
        if (!next.delete(key)) next.add(key);
        return next;
      }),
    [kind],
  );
  const isTicked = ({ runId }: BulkActionRow) =>
    outcomes.get(runId)?.outcome.outcome !== 'done' &&
    changed.has(`${kind} ${runId}`) === (kind === 'archived');
  return { isTicked, toggle };
}
