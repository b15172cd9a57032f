'use client';

import { type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import { useIsomorphicLayoutEffect } from '../internal/useIsomorphicLayoutEffect';
import type { ListItem } from './listItems';

export interface ActiveItem {
  /** Of the items; -1 where there are none. */
  readonly at: number;
  /** Goes to an item and takes the focus along. */
  readonly moveTo: (at: number) => void;
  /** Notes where the focus came to be, by key, press or tap; undefined when it left. */
  readonly noteFocus: (key: string | undefined) => void;
}

/**
 * The one item of a list that Tab goes to, wherever it moves. When it goes, the one that takes its
 * place is the next, and the focus goes along: a keyboard must not start again at the top of the page
 * because a run was archived.
 */
export function useActiveItem(
  items: readonly ListItem[],
  tree: RefObject<HTMLElement | null>,
): ActiveItem {
  const [active, setActive] = useState<{ readonly key: string | undefined; readonly at: number }>({
    key: items[0]?.key,
    at: 0,
  });
  const places = useMemo(() => new Map(items.map(({ key }, at) => [key, at])), [items]);
  const known = active.key === undefined ? undefined : places.get(active.key);
  const at = known ?? Math.min(active.at, items.length - 1);
  const key = items[at]?.key;
  if (at >= 0 && (key !== active.key || at !== active.at)) setActive({ key, at });

  const hasFocus = useRef(false);
  const isMoving = useRef(false);
  const latest = useRef(items);
  useIsomorphicLayoutEffect(() => {
    latest.current = items;
    const isLost = hasFocus.current && !tree.current?.contains(document.activeElement);
    if (!isMoving.current && !isLost) return;
    isMoving.current = false;
    const item = tree.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]');
    item?.focus({ preventScroll: true });
    item?.scrollIntoView({ block: 'nearest' });
  });
  const goTo = useCallback((next: number) => {
    const item = latest.current[next];
    if (item) setActive({ key: item.key, at: next });
    return item !== undefined;
  }, []);
  const moveTo = useCallback(
    (next: number) => {
      isMoving.current = goTo(next);
    },
    [goTo],
  );
  const noteFocus = useCallback((focused: string | undefined) => {
    // React hears no blur of what it takes away itself: then the focus is lost, not left.
    hasFocus.current = focused !== undefined;
    if (focused === undefined) return;
    const next = latest.current.findIndex((item) => item.key === focused);
    setActive((current) =>
      next < 0 || current.key === focused ? current : { key: focused, at: next },
    );
  }, []);
  return { at, moveTo, noteFocus };
}
