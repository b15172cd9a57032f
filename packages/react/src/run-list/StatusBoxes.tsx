'use client';

import type { Labels, Run, RunStatus } from '@runcompare/core';
import { type ReactElement, useMemo } from 'react';

/** A box for each status that runs have; nothing where they all have the same. */
export function StatusBoxes({
  runs,
  statuses = none,
  onChange,
  words,
}: {
  readonly runs: readonly Run[];
  readonly statuses: readonly RunStatus[] | undefined;
  readonly onChange: (statuses: readonly RunStatus[]) => void;
  readonly words: Labels['runTools'];
}): ReactElement | null {
  const found = useMemo(() => new Set(runs.map(({ status }) => status)), [runs]);
  // One that is chosen stays, though the last run that had it went on.
  const offered = order.filter((status) => found.has(status) || statuses.includes(status));
  if (offered.length < 2) return null;
  return (
    <fieldset className="rc-list-statuses">
      <legend>{words.status}</legend>
      {offered.map((status) => (
        <label key={status} className="rc-check-label">
          <input
            type="checkbox"
            className="rc-check"
            checked={statuses.includes(status)}
            onChange={(event) =>
              onChange(
                event.target.checked
                  ? [...statuses, status]
                  : statuses.filter((other) => other !== status),
              )
            }
          />
          {words.statuses[status]}
        </label>
      ))}
    </fieldset>
  );
}

const none: readonly RunStatus[] = [];
const order: readonly RunStatus[] = [
  'completed',
  'running',
  'queued',
  'failed',
  'cancelled',
  'unknown',
];
