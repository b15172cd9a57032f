'use client';

import type { RunListQuery } from '@runcompare/core';
import { useEffect, useRef, useState } from 'react';
import { useStableCallback } from '../internal/useStableCallback';

/** How long somebody pauses who is done typing, ms. */
const pauseMs = 400;

/**
 * What narrows the list, with what is typed told only once the typing pauses: browsers refuse to
 * change an address with every letter, and a router would load the page for each. The list follows
 * every letter all the same.
 */
export function useSettledQuery(
  held: RunListQuery,
  onChange: (query: RunListQuery) => void,
): readonly [RunListQuery, (query: RunListQuery) => void] {
  const [typed, setTyped] = useState<RunListQuery>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const tell = useStableCallback((query: RunListQuery) => {
    setTyped(undefined);
    onChange(query);
  });
  const query = typed ?? held;
  const change = (next: RunListQuery) => {
    clearTimeout(timer.current);
    if (!next.search || next.search === query.search) return tell(next);
    setTyped(next);
    timer.current = setTimeout(() => tell(next), pauseMs);
  };
  return [query, change];
}
