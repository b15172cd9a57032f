'use client';

import type { Labels } from '@runcompare/core';
import { type ComponentPropsWithoutRef, forwardRef, type ReactNode, type RefObject } from 'react';
import { NotLoaded } from './NotLoaded';
import { partLoader } from './partLoader';
import { useLoadedPart } from './useLoadedPart';

/** A box in the middle, or a sheet from the bottom edge. */
export type DialogShape = 'dialog' | 'sheet';

export interface DialogProps extends Omit<ComponentPropsWithoutRef<'div'>, 'title'> {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly shape: DialogShape;
  /** An element of the component that opens it: the layer takes its scheme, font and direction. */
  readonly near: RefObject<HTMLElement | null>;
  readonly title: string;
  readonly closeLabel: string;
  /** What stands between the title and Close. */
  readonly tools?: ReactNode;
  /** What stays below the title while the body scrolls. */
  readonly bar?: ReactNode;
  /** What stays at the bottom while the body scrolls. */
  readonly foot?: ReactNode;
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
