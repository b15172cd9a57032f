'use client';

import { type ReactElement, useState } from 'react';
import { ChartBoundary } from './ChartBoundary';
import type { ComparisonContent } from './comparisonContent';
import type { LazyPart } from './lazyPart';

/** A part of a comparison, loaded now that it is shown. */
export function OnDemand({
  part,
  content,
}: {
  readonly part: LazyPart;
  readonly content: ComparisonContent;
}): ReactElement {
  const [Shown, setShown] = useState(part.current);
  return (
    <ChartBoundary labels={content.labels} onRetry={() => setShown(part.current)}>
      <Shown {...content} />
    </ChartBoundary>
  );
}
