'use client';

import type { ReactElement, RefObject } from 'react';
import { Icon } from '../internal/Icon';
import { searchIcon } from '../internal/icons';

/** Where a person types what to look for. */
export function SearchField({
  field,
  value,
  label,
  onChange,
}: {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly value: string;
  readonly label: string;
  readonly onChange: (search: string) => void;
}): ReactElement {
  return (
    <label className="rc-field">
      <Icon drawing={searchIcon} />
      <input
        ref={field}
        type="search"
        value={value}
        placeholder={label}
        aria-label={label}
        aria-keyshortcuts="/"
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
