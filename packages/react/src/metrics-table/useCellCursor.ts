'use client';

import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from 'react';

const moves: { readonly [key: string]: readonly [row: number, column: number] } = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * Moves through the cells of a grid with the arrow keys: the grid is one tab stop, and Ctrl or Cmd
 * with C copies the full value of the cell that has the focus. Focus lives in the document, so
 * moving it renders nothing.
 */
export function useCellCursor(): {
  readonly ref: RefObject<HTMLTableElement | null>;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTableElement>) => void;
} {
  const ref = useRef<HTMLTableElement>(null);
  // Folding and filtering take cells away: one that is there is the tab stop.
  useEffect(() => {
    if (ref.current?.querySelector('[tabindex="0"]')) return;
    ref.current?.querySelector('td')?.setAttribute('tabindex', '0');
  });
  const onKeyDown = useCallback((event: KeyboardEvent<HTMLTableElement>) => {
    const cell = (event.target as Element).closest('td, tbody th[scope="row"]');
    if (!(cell instanceof HTMLTableCellElement)) return;
    if ((event.ctrlKey || event.metaKey) && event.key === 'c') {
      const value = cell.dataset.copy;
      if (value === undefined || !getSelection()?.isCollapsed) return;
      event.preventDefault();
      void navigator.clipboard.writeText(value);
      return;
    }
    const move = moves[event.key];
    const next = move && neighbour(cell, move);
    if (!next) return;
    event.preventDefault();
    for (const other of event.currentTarget.querySelectorAll('[tabindex="0"]')) {
      other.setAttribute('tabindex', '-1');
    }
    next.setAttribute('tabindex', '0');
    next.focus();
  }, []);
  return { ref, onKeyDown };
}

function neighbour(
  cell: HTMLTableCellElement,
  [down, right]: readonly [number, number],
): HTMLElement | undefined {
  const rows = [...(cell.closest('table')?.querySelectorAll('tr[data-metric]') ?? [])];
  const row = rows[rows.indexOf(cell.parentElement as Element) + down];
  const next = (row as HTMLTableRowElement | undefined)?.cells[cell.cellIndex + right];
  return next ?? undefined;
}
