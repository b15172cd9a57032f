'use client';

import { type Grouping, groupRuns, type Run } from '@runcompare/core';
import { useMemo } from 'react';
import { useControllableState } from '../internal/useControllableState';
import { useStableCallback } from '../internal/useStableCallback';

export interface SelectionProps {
  readonly selectedRunIds?: readonly string[] | undefined;
  readonly defaultSelectedRunIds?: readonly string[] | undefined;
  readonly onSelectedRunIdsChange?: ((runIds: readonly string[]) => void) | undefined;
}

export interface RunSelection {
  readonly selected: readonly string[];
  readonly setSelected: (runIds: readonly string[]) => void;
  readonly isFull: (groupKey: string) => boolean;
  /** Adds runs of one group; what is selected then, or undefined where there is no room for them. */
  readonly add: (runIds: readonly string[], groupKey: string) => readonly string[] | undefined;
  /** Stays the same: the rows keep it, or a selection would render all of them. */
  readonly toggle: (runId: string, groupKey: string) => void;
}

/**
 * A selection of runs of one group at a time: choosing in another starts anew. It belongs to all runs,
 * not to those in sight: one that a search hides keeps its place in it.
 */
export function useRunSelection(
  { selectedRunIds, defaultSelectedRunIds = none, onSelectedRunIdsChange }: SelectionProps,
  {
    runs,
    grouping,
    limit,
    onFull,
    onAdded,
  }: {
    readonly runs: readonly Run[];
    readonly grouping: Grouping;
    readonly limit: number;
    /** There is no room for one more. */
    readonly onFull: () => void;
    /** What was selected before, and how many of these belonged to another group. */
    readonly onAdded: (before: readonly string[], left: number) => void;
  },
): RunSelection {
  const [selected, setSelected] = useControllableState(
    selectedRunIds,
    defaultSelectedRunIds,
    onSelectedRunIdsChange,
  );
  const groups = useMemo(
    () =>
      groupRuns(
        runs.filter((run) => selected.includes(run.id)),
        { by: grouping },
      ),
    [runs, selected, grouping],
  );
  const selectedOf = (groupKey: string) => {
    const group = groups.find(({ key }) => key === groupKey);
    return selected.filter((id) => group?.runs.some((run) => run.id === id));
  };
  const add = (runIds: readonly string[], groupKey: string) => {
    const kept = selectedOf(groupKey);
    const next = [...new Set([...kept, ...runIds])];
    if (next.length === selected.length && next.every((id) => selected.includes(id)))
      return selected;
    if (next.length > limit) {
      onFull();
      return undefined;
    }
    setSelected(next);
    onAdded(selected, selected.length - kept.length);
    return next;
  };
  const toggle = useStableCallback((runId: string, groupKey: string) => {
    if (selected.includes(runId)) setSelected(selected.filter((id) => id !== runId));
    else add([runId], groupKey);
  });
  return {
    selected,
    setSelected,
    isFull: (groupKey) => selectedOf(groupKey).length >= limit,
    add,
    toggle,
  };
}

const none: readonly string[] = [];
