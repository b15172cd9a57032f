'use client';

import { type ReactElement, useId } from 'react';

export interface ChartSelectProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

/** What a chart is of, chosen from a list. */
export function ChartSelect({ label, value, options, onChange }: ChartSelectProps): ReactElement {
  const id = useId();
  return (
    <span className="rc-chart-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="rc-select"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}
