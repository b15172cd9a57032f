'use client';

import { exportLabelsEn, type Labels } from '@runcompare/core';
import { type ReactElement, type RefObject, useEffect, useRef } from 'react';
import { Dialog } from '../internal/Dialog';

export interface CopyByHandProps {
  readonly near: RefObject<HTMLElement | null>;
  /** What the browser would not copy; nothing shows without it. */
  readonly text: string | undefined;
  readonly onClose: () => void;
  readonly labels: Labels | undefined;
}

/** The text that could not be copied, selected, for the person to copy. */
export function CopyByHand({ near, text, onClose, labels }: CopyByHandProps): ReactElement {
  const words = labels?.export ?? exportLabelsEn;
  return (
    <Dialog
      labels={labels}
      isOpen={text !== undefined}
      onOpenChange={onClose}
      shape="dialog"
      near={near}
      title={words.refused}
      closeLabel={words.close}
      className="rc-copy-by-hand"
    >
      <p className="rc-muted">{words.copyByHand}</p>
      {text !== undefined && <SelectedText text={text} label={words.text} />}
    </Dialog>
  );
}

function SelectedText({ text, label }: { readonly text: string; readonly label: string }) {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    // After the dialog has given the focus to its title.
    const timer = setTimeout(() => {
      area.current?.focus();
      area.current?.select();
    });
    return () => clearTimeout(timer);
  }, []);
  return (
    <textarea
      ref={area}
      readOnly
      aria-label={label}
      rows={text.length > 300 ? 10 : 3}
      value={text}
    />
  );
}
