'use client';

import { type RefCallback, useCallback, useRef } from 'react';

/**
 * Keeps a column in sight beside a longer one: one that fits stays at the top, one that is taller than
 * the window scrolls along until its end is seen. By way of the element's own style, since only its
 * height tells the two apart.
 */
export function useStickyAside(): RefCallback<HTMLElement> {
  const observer = useRef<ResizeObserver>(undefined);
  return useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect();
    if (!element) return;
    observer.current = new ResizeObserver(() => {
      const height = Math.ceil(element.getBoundingClientRect().height);
      element.style.insetBlockStart = `min(0px, calc(100dvh - ${height}px))`;
    });
    observer.current.observe(element);
  }, []);
}
