'use client';

import { type ReactElement, type ReactNode, useId } from 'react';

/** A choice of the list's tools, with its name before it. */
export function ToolSelect({
  label,
  value,
  onChange,
  onApproach,
  children,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Called before it may be opened, for options that cost something. */
  readonly onApproach?: (() => void) | undefined;
  readonly children: ReactNode;
}): ReactElement {
  const id = useId();
  return (
    <span className="rc-list-tool">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="rc-select"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onPointerEnter={onApproach}
        onFocus={onApproach}
      >
        {children}
      </select>
    </span>
  );
}
