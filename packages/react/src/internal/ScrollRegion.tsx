'use client';

import { type ReactElement, type ReactNode, type UIEvent, useCallback } from 'react';

/**
 * A table that may be wider than its place: scrolls sideways, can be reached by keyboard, and marks
 * itself once it is scrolled, so that a column that stays can show its edge.
 */
export function ScrollRegion({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}): ReactElement {
  const onScroll = useCallback(({ currentTarget }: UIEvent<HTMLElement>) => {
    // Negative where the text runs from right to left.
    currentTarget.toggleAttribute('data-scrolled', Math.abs(currentTarget.scrollLeft) > 0);
  }, []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable
    <section className="rc-scroll" aria-label={label} tabIndex={0} onScroll={onScroll}>
      {children}
    </section>
  );
}
