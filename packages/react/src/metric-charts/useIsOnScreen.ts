'use client';

import { type RefCallback, useCallback, useRef, useState } from 'react';

/** So far outside of what is seen something counts as seen, to be there when it is scrolled to. */
const margin = '160px';

/**
 * Whether the element that the ref is given to is on screen, or nearly so. Not before the browser
 * said it, and so never on the server.
 */
export function useIsOnScreen(): readonly [RefCallback<HTMLElement>, boolean] {
  const [isOnScreen, setOnScreen] = useState(false);
  const observer = useRef<IntersectionObserver>(undefined);
  const ref = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect();
    observer.current = undefined;
    if (!element) return;
    observer.current = new IntersectionObserver(
      (entries) => setOnScreen(entries.at(-1)?.isIntersecting ?? false),
      { rootMargin: margin },
    );
    observer.current.observe(element);
  }, []);
  return [ref, isOnScreen];
}
