import type { BulkActionRow } from '@runcompare/core';
import type { BulkActionsState, RunOutcome } from './useBulkActions';

/** Failures of the last action whose run has no row in this list to say so, such as an undo's. */
export function unlistedFailures(
  { result, outcomes }: BulkActionsState,
  rows: readonly BulkActionRow[],
): readonly (readonly [runId: string, last: RunOutcome])[] {
  if (!result || result.failed === 0) return [];
  const listed = new Set(rows.map((row) => row.runId));
  return [...outcomes].filter(
    ([id, last]) =>
      last.action === result.action && last.outcome.outcome !== 'done' && !listed.has(id),
  );
}
