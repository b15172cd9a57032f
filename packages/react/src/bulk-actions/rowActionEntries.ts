import type { Labels, Run, RunActions } from '@runcompare/core';
import { archiveIcon, resetIcon } from '../internal/icons';
import type { MenuEntry } from '../internal/Menu';

/** What a source lets a person do with one run; each says why not while another is under way. */
export function rowActionEntries(
  run: Run,
  {
    actions,
    isBusy,
    words,
    onTidy,
    onDelete,
  }: {
    readonly actions: RunActions | undefined;
    readonly isBusy: boolean;
    readonly words: Labels['rowMenu'] & Pick<Labels['bulkActions'], 'delete'>;
    readonly onTidy: (action: 'archive' | 'restore', run: Run) => void;
    readonly onDelete: (run: Run) => void;
  },
): readonly MenuEntry[] {
  const unavailable = isBusy ? words.busy : undefined;
  const tidy = run.archived ? 'restore' : 'archive';
  const entries: MenuEntry[] = [];
  if (actions?.[tidy]) {
    entries.push({
      key: tidy,
      label: words[tidy],
      icon: tidy === 'archive' ? archiveIcon : resetIcon,
      unavailable,
      onSelect: () => onTidy(tidy, run),
    });
  }
  if (actions?.delete) {
    entries.push({
      key: 'delete',
      label: words.delete.short,
      tone: 'danger',
      unavailable,
      onSelect: () => onDelete(run),
    });
  }
  return entries;
}
