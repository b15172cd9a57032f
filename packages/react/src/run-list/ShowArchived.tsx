'use client';

import { type Labels, type Run, runToolsLabelsEn } from '@runcompare/core';
import type { ReactElement } from 'react';

/** Whether archived runs are shown, and how many there are. */
export function ShowArchived({
  runs,
  isOn,
  onChange,
  labels,
}: {
  readonly runs: readonly Run[];
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly labels: Labels | undefined;
}): ReactElement {
  const words = labels?.runTools ?? runToolsLabelsEn;
  return (
    <label className="rc-check-label">
      <input
        type="checkbox"
        className="rc-check"
        checked={isOn}
        onChange={(event) => onChange(event.target.checked)}
      />
      {words.showArchived(runs.filter((run) => run.archived).length)}
    </label>
  );
}
