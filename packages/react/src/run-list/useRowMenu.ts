'use client';

import { type RefObject, useCallback, useState } from 'react';
import type { RowMenuPlace } from './RowMenu';

export interface OpenRowMenu {
  readonly at: RowMenuPlace['box'] | undefined;
  /** Key of the item that it is, or was last, open for. */
  readonly itemKey: string | undefined;
  readonly isOpen: boolean;
  readonly open: (row: HTMLElement) => void;
  readonly close: () => void;
  readonly leave: () => void;
}

/** Where the menu of the rows stands. It takes the focus from the row, and gives it back. */
export function useRowMenu(tree: RefObject<HTMLElement | null>): OpenRowMenu {
  const [at, setAt] = useState<{ readonly itemKey: string; readonly box: RowMenuPlace['box'] }>();
  const [isOpen, setOpen] = useState(false);
  const open = useCallback((row: HTMLElement) => {
    const itemKey = row.dataset.key;
    const outer = row.closest('.rc-tree')?.getBoundingClientRect();
    if (itemKey === undefined || !outer) return;
    row.focus({ preventScroll: true });
    const { left, top, width, height } = row.getBoundingClientRect();
    setAt({ itemKey, box: { left: left - outer.left, top: top - outer.top, width, height } });
    setOpen(true);
  }, []);
  const close = useCallback(() => setOpen(false), []);
  const leave = useCallback(() => {
    tree.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus();
  }, [tree]);
  return { at: at?.box, itemKey: at?.itemKey, isOpen, open, close, leave };
}
