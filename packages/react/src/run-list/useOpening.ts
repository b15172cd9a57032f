'use client';

import type { RunListView } from '@runcompare/core';
import { useStableCallback } from '../internal/useStableCallback';
import type { RunSelection } from './useRunSelection';

/**
 * What Enter does on a run: it opens the run's page where there is one, else what compares it, with
 * the best of its group where nothing else is selected; where there is nothing to open, it selects.
 */
export function useOpening({
  all,
  selected,
  add,
  toggle,
  onOpenRun,
  onCompare,
  onTooFew,
}: Pick<RunSelection, 'selected' | 'add' | 'toggle'> & {
  readonly all: RunListView;
  readonly onOpenRun: ((runId: string) => void) | undefined;
  readonly onCompare: (() => void) | undefined;
  /** Called in place of comparing where there is only one run to compare. */
  readonly onTooFew: () => void;
}): (runId: string, groupKey: string) => void {
  return useStableCallback((runId: string, groupKey: string) => {
    if (onOpenRun) return onOpenRun(runId);
    if (!onCompare) return toggle(runId, groupKey);
    const best = all.groups.find(({ key }) => key === groupKey)?.bestId ?? runId;
    const others = selected.filter((id) => id !== runId);
    const compared = add(others.length > 0 ? [runId] : [runId, best], groupKey);
    if (!compared) return;
    if (compared.length < 2) onTooFew();
    else onCompare();
  });
}
