'use client';

import { useEffect } from 'react';

/**
 * Holds the page behind a modal layer still. By way of the element's own style, which a strict
 * Content-Security-Policy allows; the room of a scroll bar that goes is kept, so that nothing moves.
 */
export function useScrollLock(isLocked: boolean): void {
  useEffect(() => {
    if (!isLocked) return;
    const { style } = document.documentElement;
    const before = { overflow: style.overflow, paddingInlineEnd: style.paddingInlineEnd };
    const scrollBar = window.innerWidth - document.documentElement.clientWidth;
    style.overflow = 'hidden';
    if (scrollBar > 0) style.paddingInlineEnd = `${scrollBar}px`;
    return () => {
      Object.assign(style, before);
    };
  }, [isLocked]);
}
