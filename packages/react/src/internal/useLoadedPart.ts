'use client';

import { useEffect, useReducer, useRef, useState } from 'react';
import type { PartLoader } from './partLoader';

/** A part as far as it is there, and whether the last try to load it failed. */
export interface LoadedPart<Part> {
  readonly part: Part | undefined;
  readonly hasFailed: boolean;
  /** The failure was read. */
  readonly onDismiss: () => void;
}

/**
 * The part of `loader`, loaded as soon as `isNeeded`. Where it cannot be loaded `onFailure` is called,
 * to take back what asked for it.
 */
export function useLoadedPart<Part>(
  loader: PartLoader<Part>,
  { isNeeded, onFailure }: { readonly isNeeded: boolean; readonly onFailure: () => void },
): LoadedPart<Part> {
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);
  const [hasFailed, setFailed] = useState(false);
  const fail = useRef(onFailure);
  useEffect(() => {
    fail.current = onFailure;
  });
  const part = loader.current();
  const isMissing = isNeeded && part === undefined;
  useEffect(() => {
    if (!isMissing) return;
    let isWanted = true;
    setFailed(false);
    loader.load().then(
      () => {
        if (isWanted) renderAgain();
      },
      () => {
        if (!isWanted) return;
        setFailed(true);
        fail.current();
      },
    );
    return () => {
      isWanted = false;
    };
  }, [loader, isMissing]);
  return { part, hasFailed: hasFailed && part === undefined, onDismiss: () => setFailed(false) };
}
