'use client';

import { type Labels, type RunListView, runToolsLabelsEn } from '@runcompare/core';
import type { ReactElement } from 'react';

/** How many runs the filters leave, said as it changes, and the way back to all of them. */
export function FilterSummary({
  shown,
  all,
  filterCount,
  onClear,
  labels,
}: {
  readonly shown: RunListView;
  readonly all: RunListView;
  readonly filterCount: number;
  readonly onClear: () => void;
  readonly labels: Labels | undefined;
}): ReactElement {
  const words = labels?.runTools ?? runToolsLabelsEn;
  const isOn = filterCount > 0;
  const isEmpty = isOn && shown.groups.length === 0;
  return (
    <div className="rc-filter-summary" data-part="filter-summary">
      <span role="status">
        {isEmpty && <strong>{words.noneLeft} </strong>}
        {isOn && words.shown(countOf(shown), countOf(all))}
      </span>
      {isEmpty && <p className="rc-muted">{words.noneLeftHint}</p>}
      {isOn && (
        <button type="button" className="rc-link" onClick={onClear}>
          {words.clearFilters}
        </button>
      )}
    </div>
  );
}

function countOf({ groups }: RunListView): number {
  return groups.reduce((sum, { rows }) => sum + rows.length, 0);
}
