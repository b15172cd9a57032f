'use client';

import type { Labels } from '@runcompare/core';
import type { ReactElement, RefObject } from 'react';
import { menuPopup } from './menuPopupPart';
import { NotLoaded } from './NotLoaded';
import { type PartLoader, partLoader } from './partLoader';
import { useLoadedPart } from './useLoadedPart';

/** A menu that opens over a row or a cell, not at a button of its own. */
export interface OverlaidMenuProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly labels: Labels | undefined;
}

type OverlaidMenu<Props> = (props: Props) => ReactElement;

/** Loads what a menu says together with what draws any menu. */
export function menuLoader<Props>(
  load: () => Promise<OverlaidMenu<Props>>,
): PartLoader<OverlaidMenu<Props>> {
  return partLoader(async () => (await Promise.all([load(), menuPopup.load()]))[0]);
}

/** Such a menu from when it is first asked for. */
export function MenuOnDemand<Props extends OverlaidMenuProps>({
  loader,
  near,
  props,
}: {
  readonly loader: PartLoader<OverlaidMenu<Props>>;
  /** What it opens over. */
  readonly near: RefObject<HTMLElement | null>;
  readonly props: Props;
}): ReactElement {
  const { isOpen, labels, onOpenChange } = props;
  const {
    part: Overlaid,
    hasFailed,
    onDismiss,
  } = useLoadedPart(loader, { isNeeded: isOpen, onFailure: () => onOpenChange(false) });
  return (
    <>
      {Overlaid && <Overlaid {...props} />}
      {hasFailed && (
        <NotLoaded
          near={near}
          labels={labels}
          onRetry={() => onOpenChange(true)}
          onDismiss={onDismiss}
        />
      )}
    </>
  );
}
