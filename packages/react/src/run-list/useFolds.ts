'use client';

import { useMemo } from 'react';
import { useControllableState } from '../internal/useControllableState';
import { useStableCallback } from '../internal/useStableCallback';

export interface FoldsProps {
  /** Keys of the groups that are closed, as `groupRuns` gives them. */
  readonly foldedGroups?: readonly string[] | undefined;
  readonly defaultFoldedGroups?: readonly string[] | undefined;
  readonly onFoldedGroupsChange?: ((groupKeys: readonly string[]) => void) | undefined;
}

/**
 * Which groups are closed, also of those that are not in sight now: a group that comes back is as it
 * was left. The function that folds stays the same, or a fold would render every row.
 */
export function useFolds({
  foldedGroups,
  defaultFoldedGroups = none,
  onFoldedGroupsChange,
}: FoldsProps): {
  readonly folded: ReadonlySet<string>;
  readonly fold: (groupKey: string, isFolded: boolean) => void;
} {
  const [keys, setKeys] = useControllableState(
    foldedGroups,
    defaultFoldedGroups,
    onFoldedGroupsChange,
  );
  const folded = useMemo(() => new Set(keys), [keys]);
  const fold = useStableCallback((key: string, isFolded: boolean) => {
    if (isFolded === folded.has(key)) return;
    setKeys(isFolded ? [...keys, key] : keys.filter((other) => other !== key));
  });
  return { folded, fold };
}

const none: readonly string[] = [];
