'use client';

import { type RefObject, useEffect, useRef } from 'react';

/**
 * Gives the focus to `fallback` where the element of `root` that has it goes: rows and buttons leave
 * once an action is through, and a keyboard must not start again at the top of the page.
 */
export function useKeepFocus(
  root: RefObject<HTMLElement | null>,
  fallback: RefObject<HTMLElement | null>,
): void {
  const focused = useRef<Element>(null);
  useEffect(() => {
    const { activeElement } = document;
    const isLost = !activeElement || activeElement === document.body;
    const last = focused.current;
    if (isLost && last && !last.isConnected) fallback.current?.focus({ preventScroll: true });
    const now = document.activeElement;
    focused.current = now && root.current?.contains(now) ? now : isLost ? last : null;
  });
  useEffect(() => {
    const note = () => {
      const now = document.activeElement;
      focused.current = now && root.current?.contains(now) ? now : null;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [root]);
}
