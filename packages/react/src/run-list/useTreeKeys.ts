'use client';

import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
} from 'react';

interface TreeActions {
  readonly onToggle: (runId: string, groupKey: string) => void;
  readonly onFold: (groupKey: string, isFolded: boolean) => void;
}

/**
 * Keys of a tree of groups and runs: Up, Down, Home and End move, Space and Enter select a run or
 * fold a group, Right opens a group or enters it, Left goes to the group or folds it. The item
 * that had the focus last is the tree's one tab stop.
 */
export function useTreeKeys({ onToggle, onFold }: TreeActions): {
  readonly ref: RefObject<HTMLUListElement | null>;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
} {
  const ref = useRef<HTMLUListElement>(null);
  // Searching and folding take items away and bring them back: one that is there is the tab stop.
  useEffect(() => {
    const tree = ref.current;
    const stop =
      tree?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]') ??
      tree?.querySelector<HTMLElement>('[role="treeitem"]');
    if (tree && stop) makeTabStop(tree, stop);
  });
  const onFocus = useCallback((event: FocusEvent<HTMLElement>) => {
    const item = itemOf(event.target);
    if (item) makeTabStop(event.currentTarget, item);
  }, []);
  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const item = itemOf(event.target);
      if (!item || event.ctrlKey || event.metaKey || event.altKey) return;
      const handled = press(item, event, { onToggle, onFold });
      if (handled) event.preventDefault();
    },
    [onToggle, onFold],
  );
  return { ref, onKeyDown, onFocus };
}

function makeTabStop(tree: HTMLElement, item: HTMLElement): void {
  for (const other of tree.querySelectorAll<HTMLElement>('[tabindex="0"]')) {
    if (other !== item) other.tabIndex = -1;
  }
  item.tabIndex = 0;
}

function press(
  item: HTMLElement,
  event: KeyboardEvent<HTMLElement>,
  { onToggle, onFold }: TreeActions,
): boolean {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="treeitem"]')];
  const at = items.indexOf(item);
  const run = item.dataset.run;
  const key = item.dataset.group ?? item.dataset.inGroup ?? '';
  const isOpen = item.getAttribute('aria-expanded') === 'true';
  const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
  switch ((isRtl && mirrored[event.key]) || event.key) {
    case 'ArrowDown':
      items[at + 1]?.focus();
      return true;
    case 'ArrowUp':
      items[at - 1]?.focus();
      return true;
    case 'Home':
      items[0]?.focus();
      return true;
    case 'End':
      items.at(-1)?.focus();
      return true;
    case 'ArrowRight':
      if (run !== undefined) return true;
      if (isOpen) items[at + 1]?.focus();
      else onFold(key, false);
      return true;
    case 'ArrowLeft':
      if (run === undefined) onFold(key, true);
      else items.findLast((other, i) => i < at && other.dataset.group === key)?.focus();
      return true;
    case ' ':
    case 'Enter':
      if (run === undefined) onFold(key, isOpen);
      else onToggle(run, key);
      return true;
    default:
      return false;
  }
}

/** On a page from right to left a group opens to the left. */
const mirrored: { readonly [key: string]: string | undefined } = {
  ArrowLeft: 'ArrowRight',
  ArrowRight: 'ArrowLeft',
};

function itemOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[role="treeitem"]') : null;
}
