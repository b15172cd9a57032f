'use client';

import {
  type Comparison,
  type ConfigDiffView,
  configDiffView,
  type Run,
  type ViewOptions,
} from '@runcompare/core';
import { useCallback, useMemo } from 'react';
import { useControllableState } from '../internal/useControllableState';
import { type ConfigDiffSettings, initialSettings } from './configDiffSettings';

export interface UseConfigDiffOptions extends ViewOptions {
  readonly comparison: Comparison;
  /** The compared runs; more of them are left out. */
  readonly runs: readonly Run[];
  /** The other runs of the group: they count for the association, and are never shown. */
  readonly peers?: readonly Run[] | undefined;
  /** Order of the columns, as run ids; by rank when left out. */
  readonly columnOrder?: readonly string[] | undefined;
  readonly view?: ConfigDiffSettings | undefined;
  readonly defaultView?: Partial<ConfigDiffSettings> | undefined;
  readonly onViewChange?: ((view: ConfigDiffSettings) => void) | undefined;
}

/** A table of configurations without its looks. */
export interface ConfigDiffState {
  readonly diff: ConfigDiffView;
  readonly settings: ConfigDiffSettings;
  readonly change: (changed: Partial<ConfigDiffSettings>) => void;
}

/** The state of a table of configurations, held here or by the host. */
export function useConfigDiff({
  comparison,
  runs,
  peers,
  columnOrder,
  view: controlled,
  defaultView,
  onViewChange,
  locale,
  labels,
}: UseConfigDiffOptions): ConfigDiffState {
  const [settings, setSettings] = useControllableState(
    controlled,
    { ...initialSettings, ...defaultView },
    onViewChange,
  );
  const { onlyDifferences, search } = settings;
  const diff = useMemo(
    () =>
      configDiffView(comparison, runs, {
        ...{ peers, columnOrder, onlyDifferences, search, locale, labels },
      }),
    [comparison, runs, peers, columnOrder, onlyDifferences, search, locale, labels],
  );
  const change = useCallback(
    (changed: Partial<ConfigDiffSettings>) => setSettings({ ...settings, ...changed }),
    [settings, setSettings],
  );
  return { diff, settings, change };
}
