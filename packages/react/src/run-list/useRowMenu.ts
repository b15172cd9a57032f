'use client';

import { type RefObject, useCallback, useRef, useState } from 'react';
import type { RowMenuPlace } from './RowMenu';

export interface OpenRowMenu {
  readonly at: RowMenuPlace['box'] | undefined;
  /** Key of the item that it is, or was last, open for. */
  readonly itemKey: string | undefined;
  readonly isOpen: boolean;
  readonly open: (row: HTMLElement) => void;
  readonly setOpen: (isOpen: boolean) => void;
  /** The row that it is, or was last, open for. */
  readonly row: RefObject<HTMLElement | null>;
  readonly leave: () => void;
}

/** Where the menu of the rows stands. It takes the focus from the row, and gives it back. */
export function useRowMenu(tree: RefObject<HTMLElement | null>): OpenRowMenu {
  const [at, setAt] = useState<{ readonly itemKey: string; readonly box: RowMenuPlace['box'] }>();
  const [isOpen, setOpen] = useState(false);
  const row = useRef<HTMLElement>(null);
  const open = useCallback((next: HTMLElement) => {
    const itemKey = next.dataset.key;
    const outer = next.closest('.rc-tree')?.getBoundingClientRect();
    if (itemKey === undefined || !outer) return;
    row.current = next;
    next.focus({ preventScroll: true });
    const { left, top, width, height } = next.getBoundingClientRect();
    setAt({ itemKey, box: { left: left - outer.left, top: top - outer.top, width, height } });
    setOpen(true);
  }, []);
  const leave = useCallback(() => {
    tree.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus();
  }, [tree]);
  return { at: at?.box, itemKey: at?.itemKey, isOpen, open, setOpen, row, leave };
}
