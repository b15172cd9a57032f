'use client';

import type { Range } from '@tanstack/virtual-core';
import {
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { useLoadedPart } from '../internal/useLoadedPart';
import type { ListItem } from './listItems';
import { useVirtualizer } from './useVirtualizer';
import { virtualCore } from './virtualCore';

/** Lists up to that long are there as a whole: nothing is gained by leaving rows out. */
const mostAtOnce = 60;

/** So many of a longer one come first, before it is known which are in sight: enough to fill its box. */
const first = 24;

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
  /** What finds the items in sight could not be loaded: only the first ones are there. */
  readonly trouble: { readonly onRetry: () => void; readonly onDismiss: () => void } | undefined;
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
  const [isAsked, ask] = useState(true);
  const loaded = useLoadedPart(virtualCore, {
    isNeeded: isVirtual && isAsked,
    onFailure: () => ask(false),
  });
  // Another list, or the same with news, is another try.
  // biome-ignore lint/correctness/useExhaustiveDependencies: that they are others is what counts
  useEffect(() => ask(true), [items]);
  const core = loaded.part;
  const rowHeight = useRef(48);
  const heightOf = (index: number) => (items[index]?.row ? rowHeight.current : 40);
  const virtualizer = useVirtualizer(core, {
    count: isVirtual ? items.length : 0,
    enabled: isVirtual,
    getScrollElement: () => box.current,
    estimateSize: heightOf,
    getItemKey: useCallback((index: number) => items[index]?.key ?? index, [items]),
    // Someone may have scrolled before it was there.
    initialOffset: () => box.current?.scrollTop ?? 0,
    initialRect: { width: 0, height: 480 },
    overscan: 6,
    rangeExtractor: useCallback(
      (range: Range) => withActive(core?.defaultRangeExtractor(range) ?? [], activeAt),
      [core, activeAt],
    ),
  });
  // Where a row takes one line instead of two, so do those that were never seen.
  useEffect(() => {
    const element = box.current;
    if (!isVirtual || !element || !virtualizer) return;
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
  if (!isVirtual)
    return { visible: all, after: 0, isVirtual, measure: undefined, trouble: undefined };
  // As on the server until the page is taken over from it.
  const isKnown = virtualizer !== undefined && isClient;
  const placed = isKnown
    ? virtualizer.getVirtualItems()
    : firstItems(items, { activeAt, heightOf });
  let end = 0;
  const visible = placed.flatMap(({ index, start, end: below }): readonly VisibleItem[] => {
    const gap = isClient ? start - end : 0;
    end = below;
    const item = items[index];
    return item ? [{ item, index, gap }] : [];
  });
  const total = isKnown ? virtualizer.getTotalSize() : roomOf(items.length, heightOf);
  return {
    visible,
    after: isClient ? total - end : 0,
    isVirtual,
    measure: isKnown ? virtualizer.measureElement : undefined,
    trouble: loaded.hasFailed
      ? { onRetry: () => ask(true), onDismiss: loaded.onDismiss }
      : undefined,
  };
}

function withActive(indexes: number[], activeAt: number): number[] {
  return indexes.includes(activeAt) || activeAt < 0
    ? indexes
    : [...indexes, activeAt].sort((a, b) => a - b);
}

/** Where items stand whose heights are not known yet. */
function firstItems(
  items: readonly ListItem[],
  {
    activeAt,
    heightOf,
  }: { readonly activeAt: number; readonly heightOf: (index: number) => number },
): readonly { readonly index: number; readonly start: number; readonly end: number }[] {
  const indexes = Array.from({ length: Math.min(first, items.length) }, (_, index) => index);
  return withActive(indexes, activeAt).map((index) => {
    const start = roomOf(index, heightOf);
    return { index, start, end: start + heightOf(index) };
  });
}

/** Room of the items before `count`, px. */
function roomOf(count: number, heightOf: (index: number) => number): number {
  let room = 0;
  for (let index = 0; index < count; index++) room += heightOf(index);
  return room;
}

const neverChanges = () => () => {};
const onClient = () => true;
const onServer = () => false;
