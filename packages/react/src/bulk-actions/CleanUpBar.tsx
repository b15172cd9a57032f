'use client';

import {
  type BulkActionRow,
  bulkActionLabelsEn,
  bulkActionTotal,
  type ViewOptions,
} from '@runcompare/core';
import type { ReactElement } from 'react';
import { Icon } from '../internal/Icon';
import { archiveIcon, resetIcon } from '../internal/icons';

export interface CleanUpBarProps extends ViewOptions {
  readonly ticked: readonly BulkActionRow[];
  readonly isBusy: boolean;
  readonly tidy: 'archive' | 'restore';
  /** Left out where the source cannot. */
  readonly onTidy: (() => void) | undefined;
  readonly onDelete: (() => void) | undefined;
}

/** What is ticked, and what can be done with all of it. */
export function CleanUpBar({
  ticked,
  isBusy,
  tidy,
  onTidy,
  onDelete,
  locale,
  labels,
}: CleanUpBarProps): ReactElement {
  const words = labels?.bulkActions ?? bulkActionLabelsEn;
  const isIdle = isBusy || ticked.length === 0;
  return (
    <footer className="rc-action-bar">
      <span className="rc-muted">{bulkActionTotal(ticked, { locale, labels })}</span>
      {onDelete && (
        <button
          type="button"
          className="rc-button"
          data-kind="quiet"
          data-tone="danger"
          aria-disabled={isIdle || undefined}
          onClick={() => !isIdle && onDelete()}
        >
          {words.delete.button(ticked.length)}
        </button>
      )}
      {onTidy && (
        <button
          type="button"
          className="rc-button"
          aria-disabled={isIdle || undefined}
          onClick={() => !isIdle && onTidy()}
        >
          <Icon drawing={tidy === 'archive' ? archiveIcon : resetIcon} />
          {words[tidy].button(ticked.length)}
        </button>
      )}
    </footer>
  );
}
