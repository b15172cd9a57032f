'use client';

import type { Labels } from '@runcompare/core';
import { forwardRef } from 'react';
import type { DialogLayerProps } from './DialogLayer';
import { NotLoaded } from './NotLoaded';
import { partLoader } from './partLoader';
import { useLoadedPart } from './useLoadedPart';

export interface DialogProps extends DialogLayerProps {
  readonly labels: Labels | undefined;
}

const dialogLayer = partLoader(async () => (await import('./DialogLayer')).DialogLayer);

/**
 * A modal layer whose title and Close stay while its body scrolls. The focus goes to the title, stays
 * inside, and returns to what opened it; Escape, Close, a click beside it and, on a sheet, a drag
 * down close it.
 * Where it cannot be loaded it closes, and says so.
 */
export const Dialog = forwardRef<HTMLDivElement, DialogProps>(function Dialog(
  { labels, ...props },
  ref,
) {
  const { isOpen, onOpenChange, near } = props;
  const loaded = useLoadedPart(dialogLayer, {
    isNeeded: isOpen,
    onFailure: () => onOpenChange(false),
  });
  const { part: Layer, hasFailed, onDismiss } = loaded;
  return (
    <>
      {Layer && <Layer {...props} ref={ref} />}
      {hasFailed && <NotLoaded near={near} labels={labels} onDismiss={onDismiss} />}
    </>
  );
});
