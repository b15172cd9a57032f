'use client';

import {
  type Comparison,
  type MetricSection,
  type MetricsTableView,
  metricsTableView,
  type ViewOptions,
} from '@runcompare/core';
import { useCallback, useMemo } from 'react';
import { useControllableState } from '../internal/useControllableState';
import { initialSettings, type MetricsTableSettings } from './metricsTableSettings';

export interface UseMetricsTableOptions extends ViewOptions {
  readonly comparison: Comparison;
  /** Order of the columns until a person chooses another, as run ids; by rank when left out. */
  readonly columnOrder?: readonly string[] | undefined;
  /** Share past which "worse" is a warning, 0.25 by default. */
  readonly warnAt?: number | undefined;
  readonly view?: MetricsTableSettings | undefined;
  readonly defaultView?: Partial<MetricsTableSettings> | undefined;
  readonly onViewChange?: ((view: MetricsTableSettings) => void) | undefined;
}

/** A metrics table without its looks: what it shows, and what changes that. */
export interface MetricsTableState {
  readonly table: MetricsTableView;
  readonly settings: MetricsTableSettings;
  readonly change: (changed: Partial<MetricsTableSettings>) => void;
  readonly toggleSection: (section: MetricSection) => void;
  /** Shows or hides one metric. */
  readonly toggleMetric: (key: string) => void;
  /** Puts a run's column at a place from 0, counted without it. */
  readonly moveColumn: (runId: string, place: number) => void;
}

/** The state of a metrics table, held here or by the host; see {@link MetricsTableState}. */
export function useMetricsTable({
  comparison,
  columnOrder,
  warnAt,
  view: controlled,
  defaultView,
  onViewChange,
  locale,
  labels,
}: UseMetricsTableOptions): MetricsTableState {
  const [settings, setSettings] = useControllableState(
    controlled,
    { ...initialSettings, ...defaultView },
    onViewChange,
  );
  const { onlyDifferences, search, visibleMetrics, columnOrder: chosen } = settings;
  const table = useMemo(
    () =>
      metricsTableView(comparison, {
        columnOrder: [...chosen, ...(columnOrder ?? [])],
        onlyDifferences,
        search,
        visibleMetrics,
        warnAt,
        locale,
        labels,
      }),
    [
      comparison,
      chosen,
      columnOrder,
      onlyDifferences,
      search,
      visibleMetrics,
      warnAt,
      locale,
      labels,
    ],
  );
  const change = useCallback(
    (changed: Partial<MetricsTableSettings>) => setSettings({ ...settings, ...changed }),
    [settings, setSettings],
  );
  const toggleSection = useCallback(
    (section: MetricSection) => {
      const isOpen = settings.open.includes(section);
      const others = settings.open.filter((open) => open !== section);
      change({ open: isOpen ? others : [...others, section] });
    },
    [settings.open, change],
  );
  const toggleMetric = useCallback(
    (key: string) => {
      const next = table.choices.filter((one) => one.isVisible !== (one.key === key));
      const isAll = next.length === table.choices.length;
      // Chosen for other runs: kept, though none of these carries them.
      const elsewhere = (visibleMetrics ?? []).filter(
        (chosenKey) => !table.choices.some((one) => one.key === chosenKey),
      );
      change({
        visibleMetrics: isAll ? undefined : [...next.map((one) => one.key), ...elsewhere],
      });
    },
    [table.choices, visibleMetrics, change],
  );
  const moveColumn = useCallback(
    (runId: string, place: number) => {
      const others = table.columns.map((column) => column.runId).filter((id) => id !== runId);
      change({ columnOrder: others.toSpliced(place, 0, runId) });
    },
    [table.columns, change],
  );
  return { table, settings, change, toggleSection, toggleMetric, moveColumn };
}
