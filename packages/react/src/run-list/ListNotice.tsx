'use client';

import type { ComponentProps, ReactElement } from 'react';
import { Toast } from '../internal/Toast';

type ToastProps = ComponentProps<typeof Toast>;

/** What a list has to say of something that was just done in it. */
export type Notice = Pick<ToastProps, 'text' | 'tone' | 'action'>;

/** A notice, which goes once its action is taken. */
export function ListNotice({
  action,
  onDismiss,
  ...rest
}: Notice & Pick<ToastProps, 'near' | 'dismissLabel' | 'onDismiss'>): ReactElement {
  const once = action && {
    ...action,
    onAction: () => {
      action.onAction();
      onDismiss();
    },
  };
  return <Toast {...rest} action={once} onDismiss={onDismiss} />;
}
