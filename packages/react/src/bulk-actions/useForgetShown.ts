'use client';

import type { Run } from '@runcompare/core';
import { useEffect } from 'react';
import type { BulkActions, BulkActionsState } from './useBulkActions';

/** Forgets what became of runs once the host's own list shows it. */
export function useForgetShown(
  runs: readonly Run[],
  { state: { outcomes }, forget }: Pick<BulkActions, 'state' | 'forget'>,
): void {
  useEffect(() => {
    const shown = shownOutcomes(runs, outcomes);
    if (shown.length > 0) forget(shown);
  }, [runs, outcomes, forget]);
}

/** Runs that the host's list shows as archived or no longer shows, just as the source had said. */
function shownOutcomes(
  runs: readonly Run[],
  outcomes: BulkActionsState['outcomes'],
): readonly string[] {
  const isArchived = new Map(runs.map((run) => [run.id, run.archived]));
  return [...outcomes].flatMap(([id, { action, outcome }]) => {
    const isGone = action === 'archive' ? isArchived.get(id) === true : !isArchived.has(id);
    return outcome.outcome === 'done' && isGone ? [id] : [];
  });
}
