'use client';

import type { Labels, StartedFilter } from '@runcompare/core';
import type { ReactElement } from 'react';
import { ToolSelect } from './ToolSelect';

/** When runs were started: one of the usual spans, or two days to choose. */
export function StartedFields({
  started,
  onChange,
  words,
}: {
  readonly started: StartedFilter | undefined;
  readonly onChange: (started: StartedFilter | undefined) => void;
  readonly words: Labels['runTools'];
}): ReactElement {
  const range = started && !('lastDays' in started) ? started : undefined;
  const chosen = !started ? any : 'lastDays' in started ? String(started.lastDays) : between;
  return (
    <>
      <ToolSelect
        label={words.started}
        value={chosen}
        onChange={(value) =>
          onChange(value === any ? undefined : value === between ? {} : { lastDays: Number(value) })
        }
      >
        <option value={any}>{words.anyTime}</option>
        {spans.map((days) => (
          <option key={days} value={String(days)}>
            {words.lastDays(days)}
          </option>
        ))}
        <option value={between}>{words.between}</option>
      </ToolSelect>
      {range && (
        <span className="rc-list-days">
          <label>
            {words.from}
            <input
              type="date"
              value={range.from ?? ''}
              max={range.to || undefined}
              onChange={(event) => onChange({ ...range, from: event.target.value })}
            />
          </label>
          <label>
            {words.to}
            <input
              type="date"
              value={range.to ?? ''}
              min={range.from || undefined}
              onChange={(event) => onChange({ ...range, to: event.target.value })}
            />
          </label>
        </span>
      )}
    </>
  );
}

const any = 'any';
const between = 'between';
const spans = [1, 7, 30];
