import type { Axis, ChartDomain } from '@runcompare/core';

/** What a person changes on all of the small charts at once. */
export interface MetricChartsSettings {
  readonly search: string;
  readonly axis: Axis;
  /** Visible positions on the x axis; all of them when undefined. */
  readonly window: ChartDomain | undefined;
  readonly display: 'chart' | 'table';
}

export const initialSettings: MetricChartsSettings = {
  search: '',
  axis: 'step',
  window: undefined,
  display: 'chart',
};
