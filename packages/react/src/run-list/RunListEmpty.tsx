'use client';

import { type Labels, type RunListView, runToolsLabelsEn } from '@runcompare/core';
import type { ReactElement } from 'react';

/** Why there is nothing, or not everything, to see, and the way back to all of it. */
export function RunListEmpty({
  all,
  view,
  search,
  onClearSearch,
  labels,
}: {
  readonly all: RunListView;
  readonly view: RunListView;
  readonly search: string;
  readonly onClearSearch: () => void;
  readonly labels: Labels | undefined;
}): ReactElement {
  const words = labels?.runTools ?? runToolsLabelsEn;
  return (
    <>
      {all.groups.length === 0 && search === '' && (
        <div className="rc-empty">
          <strong>{words.noRuns}</strong>
          <p className="rc-muted">{words.noRunsHint}</p>
        </div>
      )}
      {view.hiddenBySearch > 0 && (
        <div className="rc-empty">
          {view.groups.length === 0 && <strong>{words.noMatch(search)}</strong>}
          <p className="rc-muted">
            {words.hiddenBySearch(view.hiddenBySearch)}{' '}
            <button type="button" className="rc-link" onClick={onClearSearch}>
              {words.clearSearch}
            </button>
          </p>
        </div>
      )}
    </>
  );
}
