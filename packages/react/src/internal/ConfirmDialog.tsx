'use client';

import type { Labels } from '@runcompare/core';
import type { ReactElement } from 'react';
import type { AlertLayerProps } from './AlertLayer';
import { NotLoaded } from './NotLoaded';
import { partLoader } from './partLoader';
import { useLoadedPart } from './useLoadedPart';

export interface ConfirmDialogProps extends AlertLayerProps {
  readonly labels: Labels | undefined;
}

/** Loaded for all questions at once, with the first of them. */
export const alertLayer = partLoader(async () => (await import('./AlertLayer')).AlertLayer);

/**
 * Asks before what cannot be taken back. The focus starts on Cancel, or on the field where a phrase
 * is to be typed; Enter confirms nothing before it matches. Escape cancels, a click beside it does
 * nothing. Where there is little room it is a sheet, the confirming button at the bottom.
 * Where it cannot be loaded it cancels, and says so.
 */
export function ConfirmDialog({ labels, ...question }: ConfirmDialogProps): ReactElement {
  const { isOpen, near, onCancel } = question;
  const loaded = useLoadedPart(alertLayer, { isNeeded: isOpen, onFailure: onCancel });
  const { part: Layer, hasFailed, onDismiss } = loaded;
  return (
    <>
      {Layer && <Layer {...question} />}
      {hasFailed && <NotLoaded near={near} labels={labels} onDismiss={onDismiss} />}
    </>
  );
}
