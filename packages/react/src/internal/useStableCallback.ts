'use client';

import { useCallback, useEffect, useRef } from 'react';

/**
 * One function for as long as the component lives, which does what the latest render says: what is
 * given to many rows, or called later, neither renders them again nor acts on what was. Not to be
 * called while rendering.
 */
export function useStableCallback<Args extends readonly unknown[]>(
  callback: (...args: Args) => void,
): (...args: Args) => void {
  const latest = useRef(callback);
  useEffect(() => {
    latest.current = callback;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
