'use client';

import * as AlertDialog from '@radix-ui/react-alert-dialog';
import type { Labels, RunMention } from '@runcompare/core';
import type { ReactElement, RefObject } from 'react';
import { useLayerStyle } from '../internal/useLayerStyle';

export interface ConfirmArchiveProps {
  readonly runs: readonly RunMention[];
  readonly isOpen: boolean;
  readonly labels: Labels;
  /** Where the focus goes back to. */
  readonly opener: RefObject<HTMLElement | null>;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

/** Asks before what cannot be taken back, naming every run; the focus starts on Cancel. */
export function ConfirmArchive({
  runs,
  isOpen,
  labels,
  opener,
  onCancel,
  onConfirm,
}: ConfirmArchiveProps): ReactElement {
  const layer = useLayerStyle(opener, isOpen);
  const words = labels.recommendationActions;
  return (
    <AlertDialog.Root
      open={isOpen}
      onOpenChange={(next) => {
        if (!next) onCancel();
      }}
    >
      <AlertDialog.Portal>
        <div className="runcompare rc-layer" {...layer}>
          <AlertDialog.Overlay className="rc-archive-scrim" />
          <AlertDialog.Content
            className="rc-archive-confirm"
            onCloseAutoFocus={(event) => {
              event.preventDefault();
              opener.current?.focus();
            }}
          >
            <AlertDialog.Title>{words.confirmTitle(runs.length)}</AlertDialog.Title>
            <AlertDialog.Description>{words.confirmBody}</AlertDialog.Description>
            <ul>
              {runs.map(({ runId, label }) => (
                <li key={runId}>
                  <code className="rc-id">{label}</code>
                </li>
              ))}
            </ul>
            <div className="rc-archive-buttons">
              <AlertDialog.Cancel className="rc-button">{words.cancel}</AlertDialog.Cancel>
              <AlertDialog.Action className="rc-button" data-kind="danger" onClick={onConfirm}>
                {words.confirm(runs.length)}
              </AlertDialog.Action>
            </div>
          </AlertDialog.Content>
        </div>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
