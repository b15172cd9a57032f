import { type Labels, type ParallelCoordinatesView, parallelLabelsEn } from '@runcompare/core';
import type { ReactElement } from 'react';
import { Icon } from '../internal/Icon';
import { closeIcon } from '../internal/icons';

export interface RangeChipsProps {
  readonly view: ParallelCoordinatesView;
  /** There is an axis to drag along. */
  readonly hasHint: boolean;
  readonly labels: Labels | undefined;
  readonly onRemove: (key: string) => void;
  readonly onClear: () => void;
}

/** How many runs are left, and what narrowed them down; each range can be taken away. */
export function RangeChips({
  view,
  hasHint,
  labels,
  onRemove,
  onClear,
}: RangeChipsProps): ReactElement {
  const { ranges, count } = view;
  const parallel = labels?.parallel ?? parallelLabelsEn;
  return (
    <div className="rc-ranges" data-part="ranges">
      <span className="rc-range-count">{count}</span>
      {hasHint && ranges.length === 0 && <span className="rc-faint">{parallel.hint}</span>}
      {ranges.map(({ key, text, remove }) => (
        <button
          key={key}
          type="button"
          className="rc-chip"
          data-part="range"
          aria-label={`${text}. ${remove}`}
          onClick={() => onRemove(key)}
        >
          {text}
          <Icon drawing={closeIcon} />
        </button>
      ))}
      {ranges.length > 1 && (
        <button type="button" className="rc-link" onClick={onClear}>
          {parallel.clear}
        </button>
      )}
    </div>
  );
}
