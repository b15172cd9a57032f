'use client';

import { type RefCallback, useCallback, useRef, useState } from 'react';

/**
 * Between which of the given widths, in ascending pixels, the room around an element lies: 0 is below
 * the first. Measured before the first paint and rendered anew only when another bound is crossed;
 * undefined on the server. An element without a width of its own stands for what it is in. Keep
 * `bounds` the same between renders.
 */
export function useWidthBand(
  bounds: readonly number[],
): readonly [RefCallback<HTMLElement>, number | undefined] {
  const [band, setBand] = useState<number>();
  const observer = useRef<ResizeObserver>(undefined);
  const ref = useCallback(
    (element: HTMLElement | null) => {
      observer.current?.disconnect();
      observer.current = undefined;
      if (!element) return;
      const measure = () => {
        const width = roomOf(element).clientWidth;
        if (width > 0) setBand(bounds.filter((bound) => width >= bound).length);
      };
      measure();
      observer.current = new ResizeObserver(measure);
      observer.current.observe(element);
      observer.current.observe(roomOf(element));
    },
    [bounds],
  );
  return [ref, band];
}

function roomOf(element: HTMLElement): HTMLElement {
  let room = element;
  while (room.clientWidth === 0 && room.parentElement) room = room.parentElement;
  return room;
}
