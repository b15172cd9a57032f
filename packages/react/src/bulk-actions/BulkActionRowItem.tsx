'use client';

import { type BulkActionRow, bulkActionLabelsEn, type Labels, outcomeText } from '@runcompare/core';
import { memo, type ReactElement } from 'react';
import { Icon } from '../internal/Icon';
import { checkIcon, failIcon, lockIcon, warnIcon } from '../internal/icons';
import { RunMark } from '../internal/RunMark';
import type { RunOutcome } from './useBulkActions';

export interface BulkActionRowItemProps {
  readonly row: BulkActionRow;
  readonly slot: number | undefined;
  readonly labels: Labels | undefined;
  readonly isProtected?: boolean | undefined;
  readonly isTicked?: boolean | undefined;
  /** What became of it the last time. */
  readonly outcome?: RunOutcome | undefined;
  readonly isBusy?: boolean | undefined;
  /** Left out where nothing can be done with a ticked run. */
  readonly onToggle?: ((runId: string) => void) | undefined;
  readonly onRetry?: ((runId: string) => void) | undefined;
  /** Deletes this run alone, by hand. */
  readonly onDelete?: ((row: BulkActionRow) => void) | undefined;
}

/** One run of the clean-up list: a box, or a lock and the reason in its place. */
export const BulkActionRowItem = memo(function BulkActionRowItem({
  row,
  slot,
  labels,
  isProtected = false,
  isTicked = false,
  outcome,
  isBusy = false,
  onToggle,
  onRetry,
  onDelete,
}: BulkActionRowItemProps): ReactElement {
  const words = labels?.bulkActions ?? bulkActionLabelsEn;
  const canTick = !isProtected && onToggle !== undefined;
  const isDone = outcome?.outcome.outcome === 'done';
  return (
    <li
      className="rc-clean-row"
      data-run={row.runId}
      data-protected={isProtected || undefined}
      data-outcome={outcome?.outcome.outcome}
    >
      {isProtected && <Icon drawing={lockIcon} />}
      {!isProtected && !canTick && <span />}
      {canTick && (
        <input
          type="checkbox"
          className="rc-check"
          aria-label={[row.label, row.reason].filter(Boolean).join(', ')}
          checked={isTicked}
          disabled={isBusy || isDone}
          onChange={() => onToggle(row.runId)}
        />
      )}
      <RunMark slot={slot} />
      <code className="rc-id" title={row.label}>
        {row.label}
      </code>
      <span className="rc-size">{row.size}</span>
      {row.reason !== '' && (
        <span className="rc-badge" data-tone={row.tone}>
          {!isProtected && row.tone === 'warn' && <Icon drawing={warnIcon} />}
          {row.reason}
        </span>
      )}
      {onDelete && (
        <button
          type="button"
          className="rc-link rc-row-delete"
          aria-label={words.delete.one(row.label)}
          disabled={isBusy}
          onClick={() => onDelete(row)}
        >
          {words.delete.short}
        </button>
      )}
      {outcome && (
        <span className="rc-outcome" data-tone={isDone ? 'muted' : 'danger'}>
          <Icon drawing={isDone ? checkIcon : failIcon} />
          <span>{outcomeText(outcome.action, { outcome: outcome.outcome, labels })}</span>
          {!isDone && onRetry && !isBusy && (
            <button
              type="button"
              className="rc-link"
              aria-label={words.retryRun(row.label)}
              onClick={() => onRetry(row.runId)}
            >
              {words.retry}
            </button>
          )}
        </span>
      )}
    </li>
  );
});
