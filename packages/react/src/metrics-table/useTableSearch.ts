'use client';

import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';

/** Whether the field that finds metrics is there, and what brings it and takes it away. */
export interface TableSearch {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  /** The key `/` anywhere in the component but in a field. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** The search of a table: there while it is asked for, or while it finds something. */
export function useTableSearch({
  search,
  onChange,
  onClosed,
}: {
  readonly search: string;
  readonly onChange: (search: string) => void;
  /** Called once all rows are back, to take the focus that the field leaves behind. */
  readonly onClosed: () => void;
}): TableSearch {
  const [isAskedFor, setAskedFor] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const isOpen = isAskedFor || search !== '';
  useEffect(() => {
    if (isAskedFor) field.current?.focus();
  }, [isAskedFor]);
  const setOpen = (next: boolean) => {
    setAskedFor(next);
    if (next) return;
    if (search !== '') onChange('');
    // Once all rows are back: the one that is there now may go.
    setTimeout(() => onClosed());
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!isSlash(event)) return;
    event.preventDefault();
    if (isOpen) field.current?.focus();
    setAskedFor(true);
  };
  return { field, isOpen, setOpen, onKeyDown };
}

function isSlash(event: KeyboardEvent<HTMLElement>): boolean {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return false;
  const target = event.target as Element;
  // A menu is part of the component, but not of its place in the document.
  const isInside = event.currentTarget.contains(target);
  return isInside && !target.closest('input, textarea, select, [contenteditable]');
}
