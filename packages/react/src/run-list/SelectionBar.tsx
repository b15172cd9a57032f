'use client';

import { type Labels, runToolsLabelsEn } from '@runcompare/core';
import type { ReactElement, ReactNode } from 'react';
import { RunMark } from '../internal/RunMark';
import type { RunSlots } from '../internal/runSlots';

/**
 * What is selected, at the foot of the list. Where it opens what compares it, it floats, and offers
 * that from two runs on.
 */
export function SelectionBar({
  selected,
  limit,
  slots,
  onClear,
  onCompare,
  labels,
  children,
}: {
  readonly selected: readonly string[];
  readonly limit: number;
  readonly slots: RunSlots;
  readonly onClear: () => void;
  readonly onCompare: (() => void) | undefined;
  readonly labels: Labels | undefined;
  readonly children: ReactNode;
}): ReactElement {
  const words = labels?.runTools ?? runToolsLabelsEn;
  const count = selected.length;
  const isTooFew = count < 2;
  return (
    <footer
      className="rc-selection-bar"
      data-part="selection-bar"
      data-floating={(onCompare && count > 0) || undefined}
    >
      <span className="rc-marks">
        {selected.map((id) => (
          <RunMark key={id} slot={slots[id]} />
        ))}
      </span>
      <span role="status">{words.selected(count, limit)}</span>
      {count > 0 && (
        <button
          type="button"
          className="rc-button"
          data-kind="quiet"
          aria-label={words.clearSelection}
          onClick={onClear}
        >
          {words.clear}
        </button>
      )}
      {onCompare && count > 0 && (
        <button
          type="button"
          className="rc-button"
          data-kind="primary"
          aria-disabled={isTooFew || undefined}
          onClick={isTooFew ? undefined : onCompare}
        >
          {isTooFew ? words.selectMore : words.compareSelected(count)}
        </button>
      )}
      {children}
    </footer>
  );
}
