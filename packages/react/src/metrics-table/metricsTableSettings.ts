import type { MetricSection } from '@runcompare/core';

/** What a person changes on the metrics table: a plain value, to be kept or put into a link. */
export interface MetricsTableSettings {
  /** Sections whose rows are shown. */
  readonly open: readonly MetricSection[];
  readonly onlyDifferences: boolean;
  readonly search: string;
  /** Keys of the metrics to show; all of them when undefined. */
  readonly visibleMetrics: readonly string[] | undefined;
  /** Run ids in the order that was chosen; runs that it does not name follow. */
  readonly columnOrder: readonly string[];
}

export const initialSettings: MetricsTableSettings = {
  open: ['primary'],
  onlyDifferences: false,
  search: '',
  visibleMetrics: undefined,
  columnOrder: [],
};
