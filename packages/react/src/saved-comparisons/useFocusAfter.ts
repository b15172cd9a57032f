'use client';

import { type RefObject, useEffect, useRef } from 'react';

/**
 * Once the list is shorter and the focus went with a row, gives it to the row that took the place,
 * else to the title. The place of the row that goes is written into what it returns.
 */
export function useFocusAfter(
  root: RefObject<HTMLElement | null>,
  count: number,
): { current: number | undefined } {
  const lostAt = useRef<number>(undefined);
  const before = useRef(count);
  useEffect(() => {
    const isShorter = count < before.current;
    before.current = count;
    if (!isShorter || lostAt.current === undefined) return;
    const place = Math.min(lostAt.current, count - 1);
    lostAt.current = undefined;
    if (document.activeElement !== document.body) return;
    const names = root.current?.querySelectorAll<HTMLElement>('[data-part="open"]');
    (names?.[place] ?? root.current?.querySelector<HTMLElement>('h2'))?.focus();
  }, [root, count]);
  return lostAt;
}
