'use client';

import * as AlertDialog from '@radix-ui/react-alert-dialog';
import { type FormEvent, type ReactElement, type ReactNode, type RefObject, useRef } from 'react';
import { useLayerStyle } from './useLayerStyle';
import { useScrollLock } from './useScrollLock';

export interface AlertLayerProps {
  readonly isOpen: boolean;
  /** Takes the focus on closing where the opener is gone; gives the layer its scheme and font. */
  readonly near: RefObject<HTMLElement | null>;
  readonly title: string;
  readonly body: string;
  /** What is to be typed first. */
  readonly phrase?: ConfirmPhrase | undefined;
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  readonly tone?: 'danger' | undefined;
  /** A gentler way out, beside Cancel. */
  readonly instead?: ReactNode;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  /** Between the question and the buttons. */
  readonly children?: ReactNode;
}

export interface ConfirmPhrase {
  readonly label: ReactNode;
  readonly typed: string;
  readonly isMatch: boolean;
  readonly onType: (typed: string) => void;
}

/** The box of a question. Brings what keeps the focus inside, and so is loaded on demand. */
export function AlertLayer({
  isOpen,
  near,
  title,
  body,
  phrase,
  confirmLabel,
  cancelLabel,
  tone,
  instead,
  onConfirm,
  onCancel,
  children,
}: AlertLayerProps): ReactElement {
  const layer = useLayerStyle(near, isOpen);
  const field = useRef<HTMLInputElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const opener = useRef<Element>(null);
  useScrollLock(isOpen);
  const isBlocked = phrase !== undefined && !phrase.isMatch;
  const confirm = (event: FormEvent) => {
    event.preventDefault();
    if (!isBlocked) onConfirm();
  };
  return (
    <AlertDialog.Root open={isOpen} onOpenChange={(next) => !next && onCancel()}>
      <AlertDialog.Portal>
        <div className="runcompare rc-layer rc-alert" {...layer}>
          {/* Not Radix's own: that one locks scrolling with a style element, which a strict
              Content-Security-Policy refuses. */}
          <div className="rc-alert-scrim" />
          <AlertDialog.Content
            className="rc-alert-box"
            data-part="confirm"
            aria-modal
            onOpenAutoFocus={(event) => {
              event.preventDefault();
              opener.current = document.activeElement;
              (field.current ?? cancel.current)?.focus({ preventScroll: true });
            }}
            onCloseAutoFocus={(event) => {
              event.preventDefault();
              const from = opener.current;
              const target = from instanceof HTMLElement && from.isConnected ? from : near.current;
              target?.focus();
            }}
          >
            <form onSubmit={confirm}>
              <div className="rc-alert-scroll">
                <AlertDialog.Title>{title}</AlertDialog.Title>
                <AlertDialog.Description className="rc-muted">{body}</AlertDialog.Description>
                {children}
                {phrase && (
                  <label className="rc-alert-phrase">
                    <span>{phrase.label}</span>
                    <span className="rc-field">
                      <input
                        ref={field}
                        value={phrase.typed}
                        autoComplete="off"
                        spellCheck={false}
                        onChange={(event) => phrase.onType(event.target.value)}
                      />
                    </span>
                  </label>
                )}
              </div>
              <div className="rc-alert-foot">
                {instead}
                <AlertDialog.Cancel asChild>
                  <button ref={cancel} type="button" className="rc-button">
                    {cancelLabel}
                  </button>
                </AlertDialog.Cancel>
                <button
                  type="submit"
                  className="rc-button"
                  data-kind="confirm"
                  data-tone={tone}
                  aria-disabled={isBlocked || undefined}
                >
                  {confirmLabel}
                </button>
              </div>
            </form>
          </AlertDialog.Content>
        </div>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
