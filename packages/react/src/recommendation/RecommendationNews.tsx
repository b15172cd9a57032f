'use client';

import { type ReactElement, useEffect, useRef } from 'react';
import { LiveText, type Say } from '../internal/LiveText';
import type { RunActionReport } from './useRunAction';

/**
 * Says who wins when that changes, once, and nothing of the first winner: that one is read. Says what
 * becomes of an action.
 */
export function RecommendationNews({
  winner,
  said,
  report,
}: {
  /** Another text where another run wins, or no more as surely as before. */
  readonly winner: string;
  readonly said: string;
  readonly report: RunActionReport | undefined;
}): ReactElement {
  const live = useRef<Say>(null);
  const known = useRef(winner);
  useEffect(() => {
    if (known.current === winner) return;
    known.current = winner;
    live.current?.(said);
  }, [winner, said]);
  useEffect(() => {
    if (report) live.current?.(report.lines.join(' '));
  }, [report]);
  return <LiveText say={live} />;
}
