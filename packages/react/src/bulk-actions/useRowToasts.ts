'use client';

import type { Labels } from '@runcompare/core';
import { useState } from 'react';
import type { ToastsProps } from '../internal/Toast';
import { undoToasts } from './undoToasts';
import type { BulkActions } from './useBulkActions';

/** What became of single runs: there is no list of them on screen to say it. */
export function useRowToasts(
  bulk: BulkActions,
  {
    nameOf,
    canUndoArchive,
    words,
  }: {
    readonly nameOf: (runId: string) => string;
    readonly canUndoArchive: boolean;
    readonly words: Labels['bulkActions'];
  },
): ToastsProps['toasts'] {
  const { state, run, reload, forget } = bulk;
  const { result, reloadFailure } = state;
  const [dismissed, dismiss] = useState<unknown>();
  const failures = [...state.outcomes].flatMap(([runId, { action, outcome }]) =>
    outcome.outcome === 'done'
      ? []
      : [
          {
            key: `not ${runId}`,
            text: words[action].rowNot(`${nameOf(runId)}, ${outcome.reason}`),
            tone: 'warn' as const,
            action: { label: words.retry, onAction: () => run(action, [runId]) },
            onDismiss: () => forget([runId]),
          },
        ],
  );
  const unread =
    reloadFailure !== undefined && dismissed !== reloadFailure
      ? [
          {
            key: 'unread',
            text: words.notReloaded(reloadFailure),
            tone: 'warn' as const,
            action: { label: words.readAgain, onAction: reload },
            onDismiss: () => dismiss(reloadFailure),
          },
        ]
      : [];
  // An archiving that can be undone says so itself.
  const isSaid = result?.action === 'archive' && canUndoArchive;
  const said =
    result && result.done > 0 && !isSaid && dismissed !== result
      ? [
          {
            key: 'done',
            text: words[result.action].done(result.doneIds.map(nameOf).join(', ')),
            onDismiss: () => dismiss(result),
          },
        ]
      : [];
  return [...failures, ...unread, ...said, ...undoToasts(bulk, { nameOf, words })];
}
