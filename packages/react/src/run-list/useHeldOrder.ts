'use client';

import type { RunListView } from '@runcompare/core';
import { useCallback, useState } from 'react';
import { inOrderOf } from './inOrderOf';

/** Whether the pointer or the focus came or went. */
export type Hold = (change: { readonly pointer?: boolean; readonly focus?: boolean }) => void;

/**
 * The list as it is, in the order in which it was while somebody points at it or moves through it:
 * values change in place, and a row never slips away from under a click. A list of something else
 * (`basis`) is a new one and waits for nothing.
 */
export function useHeldOrder(
  view: RunListView,
  basis: string,
): { readonly view: RunListView; readonly hold: Hold } {
  const [held, setHeld] = useState({ pointer: false, focus: false });
  const [shown, setShown] = useState({ source: view, view, basis });
  const hold = useCallback<Hold>(
    (change) =>
      setHeld((current) => {
        const next = { ...current, ...change };
        const isSame = next.pointer === current.pointer && next.focus === current.focus;
        return isSame ? current : next;
      }),
    [],
  );
  const isHeld = (held.pointer || held.focus) && basis === shown.basis;
  const isCurrent = shown.source === view && (isHeld || shown.view === view);
  if (isCurrent) return { view: shown.view, hold };
  const next = isHeld ? inOrderOf(view, shown.view) : view;
  setShown({ source: view, view: next, basis });
  return { view: next, hold };
}
