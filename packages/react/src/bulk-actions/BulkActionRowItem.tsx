import type { BulkActionRow, Labels } from '@runcompare/core';
import type { ReactElement } from 'react';
import { Icon } from '../internal/Icon';
import { RunMark } from '../internal/RunMark';

export interface BulkActionRowItemProps {
  readonly row: BulkActionRow;
  readonly slot: number | undefined;
  readonly labels: Labels;
  readonly isProtected?: boolean | undefined;
  readonly isTicked?: boolean | undefined;
  /** Why the last attempt left this run as it was. */
  readonly failure?: string | undefined;
  readonly isBusy?: boolean | undefined;
  /** Left out where nothing can be done with a ticked run. */
  readonly onToggle?: (() => void) | undefined;
}

/** One run of the clean-up list: a box, or a lock and the reason in its place. */
export function BulkActionRowItem({
  row,
  slot,
  labels,
  isProtected = false,
  isTicked = false,
  failure,
  isBusy = false,
  onToggle,
}: BulkActionRowItemProps): ReactElement {
  const canTick = !isProtected && onToggle !== undefined;
  return (
    <li className="rc-clean-row" data-run={row.runId} data-protected={isProtected || undefined}>
      {isProtected && <Icon name="lock" />}
      {!isProtected && !canTick && <span />}
      {canTick && (
        <input
          type="checkbox"
          className="rc-check"
          aria-label={`${row.label}, ${row.reason}`}
          checked={isTicked}
          disabled={isBusy}
          onChange={onToggle}
        />
      )}
      <RunMark slot={slot} />
      <code className="rc-id" title={row.label}>
        {row.label}
      </code>
      <span className="rc-size">{row.size}</span>
      <span className="rc-badge" data-tone={isProtected ? 'muted' : 'warn'}>
        {!isProtected && <Icon name="warn" />}
        {row.reason}
      </span>
      {failure !== undefined && (
        <span className="rc-failure">
          <Icon name="fail" />
          {labels.ui.notArchived(failure)}
        </span>
      )}
    </li>
  );
}
