'use client';

import { useCallback, useState } from 'react';
import { useIsomorphicLayoutEffect } from '../internal/useIsomorphicLayoutEffect';

export interface RememberedFolds {
  readonly foldedGroups: readonly string[];
  readonly onFoldedGroupsChange: (groupKeys: readonly string[]) => void;
}

/**
 * Which groups were closed when the page was last open in this browser. Where nothing can be stored,
 * or what is stored makes no sense, a page starts with all of them open. A server knows of none: they
 * close before the first paint, so that its page and the browser's first one are the same.
 */
export function useRememberedFolds({ isOn }: { readonly isOn: boolean }): RememberedFolds {
  const [foldedGroups, setFolded] = useState<readonly string[]>(none);
  useIsomorphicLayoutEffect(() => {
    const remembered = isOn ? read() : none;
    if (remembered.length > 0) setFolded(remembered);
  }, [isOn]);
  const onFoldedGroupsChange = useCallback(
    (groupKeys: readonly string[]) => {
      // The latest ones, so that years of groups that are gone do not pile up.
      const kept = groupKeys.slice(-mostKept);
      setFolded(kept);
      if (isOn) write(kept);
    },
    [isOn],
  );
  return { foldedGroups, onFoldedGroupsChange };
}

const none: readonly string[] = [];
const storageKey = 'runcompare/folded-groups';
const mostKept = 500;

function read(): readonly string[] {
  try {
    const found: unknown = JSON.parse(globalThis.localStorage?.getItem(storageKey) ?? '[]');
    return Array.isArray(found) ? found.filter((key) => typeof key === 'string') : none;
  } catch {
    // Storage that is blocked throws where it is read; a text that another page left, where it is parsed.
    return none;
  }
}

function write(groupKeys: readonly string[]): void {
  try {
    globalThis.localStorage?.setItem(storageKey, JSON.stringify(groupKeys));
  } catch {
    // Full or forbidden: what is on screen holds until the page is left.
  }
}
