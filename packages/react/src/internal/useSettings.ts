'use client';

import { useCallback, useRef } from 'react';
import { useControllableState } from './useControllableState';
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect';

/** What a person changes on a component itself, as the host passes it. */
export interface SettingsProps<T> {
  /** Held by the host; by the component when left out. */
  readonly view?: T | undefined;
  readonly defaultView?: Partial<T> | undefined;
  readonly onViewChange?: ((view: T) => void) | undefined;
}

/**
 * The settings as they are, and what changes some of them, which stays the same function as they
 * change. `initial` stands where `defaultView` says nothing.
 */
export function useSettings<T extends object>(
  { view, defaultView, onViewChange }: SettingsProps<T>,
  initial: T,
): readonly [T, (changed: Partial<T>) => void] {
  const [settings, setSettings] = useControllableState(
    view,
    { ...initial, ...defaultView },
    onViewChange,
  );
  const latest = useRef({ settings, setSettings });
  useIsomorphicLayoutEffect(() => {
    latest.current = { settings, setSettings };
  });
  const change = useCallback((changed: Partial<T>) => {
    const { settings: current, setSettings: set } = latest.current;
    set({ ...current, ...changed });
  }, []);
  return [settings, change];
}
