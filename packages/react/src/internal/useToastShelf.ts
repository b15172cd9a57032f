'use client';

import { type RefObject, useEffect, useState } from 'react';

const users = new WeakMap<Element, number>();

/**
 * The one place where toasts stand, whoever speaks, so that none covers another: at the end of the
 * document, or of the dialog that `near` is in, where the focus could not reach it otherwise. There
 * while anything is open.
 */
export function useToastShelf(
  near: RefObject<Element | null>,
  isOpen: boolean,
): Element | undefined {
  const [shelf, setShelf] = useState<Element>();
  useEffect(() => {
    if (!isOpen) return;
    const parent = near.current?.closest('.rc-dialog') ?? document.body;
    const found = parent.querySelector(':scope > .rc-toast-shelf') ?? shelfIn(parent);
    users.set(found, (users.get(found) ?? 0) + 1);
    setShelf(found);
    return () => {
      const left = (users.get(found) ?? 1) - 1;
      users.set(found, left);
      if (left === 0) found.remove();
    };
  }, [near, isOpen]);
  return isOpen ? shelf : undefined;
}

function shelfIn(parent: Element): Element {
  const shelf = document.createElement('div');
  shelf.className = 'runcompare rc-toast-shelf';
  parent.append(shelf);
  return shelf;
}
