'use client';

import type { BulkActionRow, Labels } from '@runcompare/core';
import { type ReactElement, useCallback } from 'react';
import type { RunSlots } from '../internal/runSlots';
import { BulkActionRowItem } from './BulkActionRowItem';
import type { BulkActions, BulkActionsState } from './useBulkActions';
import type { CleanUpList } from './useCleanUpLists';

/** The runs of a list, in its parts, and below them those that are protected. */
export function CleanUpRows({
  list,
  slots,
  labels,
  state,
  isTicked,
  onToggle,
  run,
  onDelete,
}: {
  readonly list: CleanUpList;
  readonly slots: RunSlots;
  readonly labels: Labels | undefined;
  /** What was done, and what is under way. */
  readonly state: BulkActionsState;
  readonly isTicked: (row: BulkActionRow) => boolean;
  readonly onToggle: ((runId: string) => void) | undefined;
  readonly run: BulkActions['run'];
  /** Asks whether a protected run is to go all the same. */
  readonly onDelete: ((row: BulkActionRow) => void) | undefined;
}): ReactElement {
  const { outcomes } = state;
  const onRetry = useCallback(
    (runId: string) => {
      const last = outcomes.get(runId);
      if (last) run(last.action, [runId]);
    },
    [outcomes, run],
  );
  const item = (row: BulkActionRow, { isProtected }: { readonly isProtected?: boolean } = {}) => (
    <BulkActionRowItem
      key={row.runId}
      row={row}
      slot={slots[row.runId]}
      labels={labels}
      outcome={outcomes.get(row.runId)}
      isBusy={state.progress !== undefined}
      isTicked={isTicked(row)}
      isProtected={isProtected}
      onToggle={onToggle}
      onRetry={onRetry}
      onDelete={isProtected ? onDelete : undefined}
    />
  );
  const last = list.parts.length - 1;
  return (
    <>
      {list.parts.map((part, i) => (
        <div key={part.title ?? ''}>
          {part.title !== undefined && <h3>{part.title}</h3>}
          <ul aria-label={part.title}>
            {part.rows.map((row) => item(row))}
            {i === last && list.protected.map((row) => item(row, { isProtected: true }))}
          </ul>
        </div>
      ))}
    </>
  );
}
