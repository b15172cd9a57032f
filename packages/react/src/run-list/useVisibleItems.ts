'use client';

import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react';
import type { ListItem } from './listItems';

/** Lists up to that long are there as a whole: nothing is gained by leaving rows out. */
const mostAtOnce = 60;

export interface VisibleItem {
  readonly item: ListItem;
  readonly index: number;
  /** Room for the items between the one before and this one, px. */
  readonly gap: number;
}

export interface VisibleItems {
  readonly visible: readonly VisibleItem[];
  /** Room for the items below the last one, px. */
  readonly after: number;
  /** Whether the list scrolls in a box of its own, with only some of its items in the document. */
  readonly isVirtual: boolean;
  /** Given to each item as its ref, to learn how high it is. */
  readonly measure: ((element: HTMLElement | null) => void) | undefined;
}

/**
 * Of a long list the items in sight and the active one, which may have the focus wherever the list is
 * scrolled to; in the flow of the document, with room where items are left out. On a server those that
 * come first, without any style: a strict Content-Security-Policy refuses style attributes.
 */
export function useVisibleItems(
  items: readonly ListItem[],
  { box, activeAt }: { readonly box: RefObject<HTMLElement | null>; readonly activeAt: number },
): VisibleItems {
  const isClient = useSyncExternalStore(neverChanges, onClient, onServer);
  const isVirtual = items.length > mostAtOnce;
  const rowHeight = useRef(48);
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count: isVirtual ? items.length : 0,
    enabled: isVirtual,
    getScrollElement: () => box.current,
    estimateSize: (index) => (items[index]?.row ? rowHeight.current : 40),
    getItemKey: useCallback((index: number) => items[index]?.key ?? index, [items]),
    initialRect: { width: 0, height: 480 },
    overscan: 6,
    rangeExtractor: useCallback(
      (range: Range) => {
        const inSight = defaultRangeExtractor(range);
        return inSight.includes(activeAt) || activeAt < 0
          ? inSight
          : [...inSight, activeAt].sort((a, b) => a - b);
      },
      [activeAt],
    ),
  });
  // Where a row takes one line instead of two, so do those that were never seen.
  useEffect(() => {
    const element = box.current;
    if (!isVirtual || !element) return;
    const observer = new ResizeObserver(() => {
      const height = element.querySelector<HTMLElement>('[data-run]')?.offsetHeight;
      if (!height || height === rowHeight.current) return;
      rowHeight.current = height;
      virtualizer.measure();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [isVirtual, box, virtualizer]);

  const all = useMemo(() => items.map((item, index) => ({ item, index, gap: 0 })), [items]);
  if (!isVirtual) return { visible: all, after: 0, isVirtual, measure: undefined };
  const measured = virtualizer.getVirtualItems();
  let end = 0;
  const visible = measured.flatMap(({ index, start, end: below }): readonly VisibleItem[] => {
    const gap = isClient ? start - end : 0;
    end = below;
    const item = items[index];
    return item ? [{ item, index, gap }] : [];
  });
  const after = isClient ? virtualizer.getTotalSize() - end : 0;
  return { visible, after, isVirtual, measure: virtualizer.measureElement };
}

const neverChanges = () => () => {};
const onClient = () => true;
const onServer = () => false;
