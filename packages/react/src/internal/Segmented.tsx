'use client';

import type { ReactElement } from 'react';

export interface SegmentedProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly part: string;
}

/** A few choices side by side, of which one is pressed. */
export function Segmented<T extends string>({
  label,
  options,
  value,
  onChange,
  part,
}: SegmentedProps<T>): ReactElement {
  return (
    <fieldset className="rc-segmented" aria-label={label} data-part={part}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}
