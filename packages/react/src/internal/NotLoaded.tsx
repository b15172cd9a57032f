'use client';

import { type Labels, uiLabelsEn } from '@runcompare/core';
import type { ReactElement, RefObject } from 'react';
import { Toast } from './Toast';

export interface NotLoadedProps {
  readonly near: RefObject<HTMLElement | null>;
  readonly labels: Labels | undefined;
  /** Where it can be asked for from here. */
  readonly onRetry?: (() => void) | undefined;
  readonly onDismiss: () => void;
}

/** Says that code which is loaded on demand did not arrive: nothing happened, and it can be tried again. */
export function NotLoaded({ near, labels, onRetry, onDismiss }: NotLoadedProps): ReactElement {
  const ui = labels?.ui ?? uiLabelsEn;
  return (
    <Toast
      near={near}
      tone="warn"
      text={ui.notLoaded}
      action={onRetry && { label: ui.tryAgain, onAction: onRetry }}
      dismissLabel={ui.dismiss}
      onDismiss={onDismiss}
    />
  );
}
