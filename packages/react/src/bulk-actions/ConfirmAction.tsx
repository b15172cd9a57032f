'use client';

import {
  type BulkActionRow,
  type CleanUpPlan,
  confirmActionLabelsEn,
  confirmActionView,
  isPhrase,
  type Labels,
  type RichText,
} from '@runcompare/core';
import { type ReactElement, type RefObject, useState } from 'react';
import { ConfirmDialog } from '../internal/ConfirmDialog';
import { Icon } from '../internal/Icon';
import { archiveIcon, type IconDrawing, lockIcon, warnIcon } from '../internal/icons';
import { RunMark } from '../internal/RunMark';
import { RunText } from '../internal/RunText';
import type { RunSlots } from '../internal/runSlots';

export interface Question {
  readonly action: 'archive' | 'delete';
  readonly rows: readonly BulkActionRow[];
}

export interface ConfirmActionProps {
  readonly question: Question | undefined;
  readonly plan: CleanUpPlan;
  readonly slots: RunSlots;
  readonly labels: Labels | undefined;
  readonly locale: string | undefined;
  readonly near: RefObject<HTMLElement | null>;
  /** Where archiving is a gentler way that can be taken back. */
  readonly onArchiveInstead: ((runIds: readonly string[]) => void) | undefined;
  readonly onConfirm: (question: Question) => void;
  readonly onCancel: () => void;
}

/** The question before runs are gone for good: which ones, what goes with them, and what stays. */
export function ConfirmAction(props: ConfirmActionProps): ReactElement {
  const [typed, setTyped] = useState('');
  const { question, plan, slots, labels, locale, near } = props;
  const { action, rows } = question ?? { action: 'delete', rows: [] };
  const words = labels?.bulkActions.confirm ?? confirmActionLabelsEn;
  const canUndoArchive = props.onArchiveInstead !== undefined;
  const view = confirmActionView(action, { rows, plan, canUndoArchive, labels, locale });
  const leave = (act: () => void) => () => {
    setTyped('');
    act();
  };
  return (
    <ConfirmDialog
      labels={labels}
      isOpen={question !== undefined}
      near={near}
      title={view.title}
      body={view.body}
      confirmLabel={view.confirm}
      cancelLabel={words.cancel}
      tone="danger"
      onCancel={leave(props.onCancel)}
      onConfirm={leave(() => question && props.onConfirm(question))}
      phrase={
        view.phrase === undefined
          ? undefined
          : {
              label: <PhraseLabel template={words.typePhrase} phrase={view.phrase} />,
              typed,
              isMatch: isPhrase(typed, view.phrase),
              onType: setTyped,
            }
      }
      instead={
        action === 'delete' &&
        props.onArchiveInstead && (
          <button
            type="button"
            className="rc-button"
            data-kind="quiet"
            onClick={leave(() => props.onArchiveInstead?.(rows.map((row) => row.runId)))}
          >
            <Icon drawing={archiveIcon} />
            {words.archiveInstead}
          </button>
        )
      }
    >
      {view.warnings.map((warning, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the warnings of one question never reorder
        <Notice key={i} icon={warnIcon} text={warning} />
      ))}
      <ul>
        {rows.map((row) => (
          <li key={row.runId} data-run={row.runId}>
            <RunMark slot={slots[row.runId]} />
            <code className="rc-id" title={row.label}>
              {row.label}
            </code>
            <span className="rc-badge" data-tone={row.tone}>
              {row.tone === 'warn' && row.reason !== '' && <Icon drawing={warnIcon} />}
              {row.reason}
            </span>
            <span className="rc-size">{row.size}</span>
          </li>
        ))}
      </ul>
      {view.kept && <Notice icon={lockIcon} text={view.kept} />}
    </ConfirmDialog>
  );
}

function Notice({ icon, text }: { readonly icon: IconDrawing; readonly text: RichText }) {
  return (
    <p className="rc-alert-notice" data-tone={icon === warnIcon ? 'warn' : undefined}>
      <Icon drawing={icon} />
      <span>
        <RunText text={text} />
      </span>
    </p>
  );
}

function PhraseLabel({ template, phrase }: { readonly template: string; readonly phrase: string }) {
  const [before, after] = template.split('{phrase}');
  return (
    <>
      {before}
      <strong>{phrase}</strong>
      {after}
    </>
  );
}
