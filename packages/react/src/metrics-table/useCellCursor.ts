'use client';

import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
} from 'react';

const moves: { readonly [key: string]: readonly [row: number, column: number] } = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * Moves through the cells of a grid with the arrow keys: the grid is one tab stop, Ctrl or Cmd with C
 * copies the full value of the cell that has the focus, and the menu key opens its menu, as Enter
 * does on the head of a row. Focus lives in the document, so moving it renders nothing.
 */
export function useCellCursor({
  onCopy,
  onMenu,
}: {
  readonly onCopy: (text: string) => void;
  readonly onMenu: (cell: HTMLTableCellElement) => void;
}): {
  readonly ref: RefObject<HTMLTableElement | null>;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTableElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLTableElement>) => void;
  /** Gives the focus to the given cell, or to the one that Tab goes to. */
  readonly focus: (cell?: HTMLElement | null) => void;
} {
  const ref = useRef<HTMLTableElement>(null);
  // Folding and filtering take cells away: one that is there is the tab stop.
  useEffect(() => {
    if (ref.current?.querySelector(stop)) return;
    ref.current?.querySelector('td[data-run]')?.setAttribute('tabindex', '0');
  });
  const focus = useCallback((cell?: HTMLElement | null) => {
    const next = cell?.isConnected ? cell : ref.current?.querySelector<HTMLElement>(stop);
    next?.focus();
  }, []);
  // However it came by the focus, by key, press or tap: Tab comes back to it.
  const onFocus = useCallback(({ target, currentTarget }: FocusEvent<HTMLTableElement>) => {
    if (!target.matches('td[tabindex], th[tabindex]')) return;
    for (const other of currentTarget.querySelectorAll(stop)) other.setAttribute('tabindex', '-1');
    target.setAttribute('tabindex', '0');
  }, []);
  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLTableElement>) => {
      const target = event.target as Element;
      const cell = target.closest('td, tbody th[scope="row"]');
      if (!(cell instanceof HTMLTableCellElement)) return;
      if ((event.ctrlKey || event.metaKey) && event.key === 'c') {
        const value = cell.dataset.copy;
        if (value === undefined || !getSelection()?.isCollapsed) return;
        event.preventDefault();
        onCopy(value);
        return;
      }
      const isHead = cell.tagName === 'TH' && event.key === 'Enter' && target === cell;
      const isMenuKey = event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10');
      if (isHead || isMenuKey) {
        event.preventDefault();
        onMenu(cell);
        return;
      }
      const move = moves[event.key];
      const next = move && neighbour(cell, move);
      if (!next) return;
      event.preventDefault();
      focus(next);
    },
    [onCopy, onMenu, focus],
  );
  return { ref, onKeyDown, onFocus, focus };
}

/** Buttons in cells have tab stops of their own. */
const stop = ':is(td, th)[tabindex="0"]';

function neighbour(
  cell: HTMLTableCellElement,
  [down, right]: readonly [number, number],
): HTMLElement | undefined {
  const rows = [...(cell.closest('table')?.querySelectorAll('tr[data-metric]') ?? [])];
  const row = rows[rows.indexOf(cell.parentElement as Element) + down];
  const onwards = getComputedStyle(cell).direction === 'rtl' ? -right : right;
  const next = (row as HTMLTableRowElement | undefined)?.cells[cell.cellIndex + onwards];
  // The column of the best may be folded away.
  return next && next.getClientRects().length > 0 ? next : undefined;
}
