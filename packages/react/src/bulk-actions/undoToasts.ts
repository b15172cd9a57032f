import type { Labels } from '@runcompare/core';
import type { ToastsProps } from '../internal/Toast';
import type { BulkActions } from './useBulkActions';

/** One per archiving that can be taken back, with the runs by name where these are few. */
export function undoToasts(
  { state, undo, dismissUndo }: Pick<BulkActions, 'state' | 'undo' | 'dismissUndo'>,
  {
    nameOf,
    words,
  }: {
    readonly nameOf: (runId: string) => string;
    readonly words: Labels['bulkActions'];
  },
): ToastsProps['toasts'] {
  return state.undos.map(({ key, runIds }) => {
    const names = runIds.length > 3 ? words.runCount(runIds.length) : runIds.map(nameOf).join(', ');
    return {
      key,
      text: words.archive.done(names),
      action: { label: words.undo, onAction: () => undo(key) },
      onDismiss: () => dismissUndo(key),
    };
  });
}
