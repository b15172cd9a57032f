'use client';

import { type ReactElement, useRef, useState } from 'react';
import { NotLoaded } from './NotLoaded';
import { useLoadedPart } from './useLoadedPart';
import type { VerdictDetailListProps } from './VerdictDetailList';
import { verdictPart } from './verdictPart';

/** The place of what a verdict stands on, which is there as soon as it is loaded. */
export function VerdictDetails({
  id,
  ...props
}: VerdictDetailListProps & { readonly id: string }): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const [isAsked, ask] = useState(true);
  const {
    part: List,
    hasFailed,
    onDismiss,
  } = useLoadedPart(verdictPart, {
    isNeeded: isAsked,
    onFailure: () => ask(false),
  });
  return (
    <div ref={box} id={id} data-part="verdict-details" aria-busy={(isAsked && !List) || undefined}>
      {List && <List {...props} />}
      {hasFailed && (
        <NotLoaded
          near={box}
          labels={props.labels}
          onRetry={() => ask(true)}
          onDismiss={onDismiss}
        />
      )}
    </div>
  );
}
