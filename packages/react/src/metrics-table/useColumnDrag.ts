'use client';

import { type PointerEvent, useEffect, useRef, useState } from 'react';

/** A column under way, and before which of the others it would stand. */
export interface ColumnDrag {
  readonly runId: string;
  /** Counted without the column itself. */
  readonly place: number;
}

const threshold = 5;

/**
 * Drags the head of a column to another place with mouse or pen; a finger scrolls, and moves columns
 * by their menu. Escape lets go. `onDrop` is called once, also where the place is the same.
 */
export function useColumnDrag(onDrop: (runId: string, place: number) => void): {
  readonly drag: ColumnDrag | undefined;
  readonly headProps: (runId: string) => {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: () => void;
    readonly onPointerCancel: () => void;
  };
} {
  const [drag, setDrag] = useState<ColumnDrag>();
  const start = useRef<{ readonly runId: string; readonly x: number }>(undefined);
  const isDragging = drag !== undefined;
  const stop = () => {
    start.current = undefined;
    setDrag(undefined);
  };

  useEffect(() => {
    if (!isDragging) return;
    const letGo = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      start.current = undefined;
      setDrag(undefined);
    };
    // Before a dialog around the table hears of it.
    window.addEventListener('keydown', letGo, true);
    return () => window.removeEventListener('keydown', letGo, true);
  }, [isDragging]);

  const headProps = (runId: string) => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const target = event.target as Element;
      // An open menu is part of the head, but not of its place in the document.
      const isOnHead = event.currentTarget.contains(target) && !target.closest('button');
      if (event.button !== 0 || event.pointerType === 'touch' || !isOnHead) return;
      start.current = { runId, x: event.clientX };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const { current } = start;
      if (!current || (!drag && Math.abs(event.clientX - current.x) < threshold)) return;
      const place = placeAt(event, current.runId);
      if (drag?.place !== place) setDrag({ runId: current.runId, place });
    },
    onPointerUp() {
      stop();
      if (drag) onDrop(drag.runId, drag.place);
    },
    onPointerCancel: stop,
  });
  return { drag, headProps };
}

/** How many of the other columns have their middle before the pointer. */
function placeAt({ currentTarget, clientX }: PointerEvent<HTMLElement>, runId: string): number {
  const isRtl = getComputedStyle(currentTarget).direction === 'rtl';
  const heads = currentTarget.parentElement?.querySelectorAll<HTMLElement>('th[data-run]') ?? [];
  return [...heads].filter((head) => {
    const { left, right } = head.getBoundingClientRect();
    const isBefore = (left + right) / 2 < clientX;
    return head.dataset.run !== runId && isBefore !== isRtl;
  }).length;
}
