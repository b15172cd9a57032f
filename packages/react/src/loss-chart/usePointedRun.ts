'use client';

import { type RefObject, useCallback, useRef } from 'react';
import { pointAtRun } from '../internal/loss-plot/pointAtRun';
import { useIsomorphicLayoutEffect } from '../internal/useIsomorphicLayoutEffect';

/**
 * Lets the run that the legend points at stand out, or else the one that is read alone. `drawn` is
 * what changes when the picture is drawn anew.
 */
export function usePointedRun(
  root: RefObject<HTMLElement | null>,
  { readRunId, drawn }: { readonly readRunId: string | undefined; readonly drawn: unknown },
): (runId: string | undefined) => void {
  const pointed = useRef<string>(undefined);
  // What is drawn anew knows nothing of it.
  useIsomorphicLayoutEffect(() => {
    if (drawn && root.current) pointAtRun(root.current, pointed.current ?? readRunId);
  }, [root, drawn, readRunId]);
  return useCallback(
    (runId: string | undefined) => {
      pointed.current = runId;
      if (root.current) pointAtRun(root.current, runId ?? readRunId);
    },
    [root, readRunId],
  );
}
