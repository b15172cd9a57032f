import type { Axis, ChartDomain, CurveRole, Smoothing, ValueScale } from '@runcompare/core';
import { smoothingOf } from '@runcompare/core';

/** What a person changes on the chart itself: a plain value, for a state or a link. */
export interface LossChartSettings {
  /** Both are `eval` alone under 560 px. */
  readonly show: CurveRole | 'both';
  readonly axis: Axis;
  readonly xScale: ValueScale;
  readonly yScale: ValueScale;
  /** Without outliers: what stands far outside of the rest is counted in a note. */
  readonly yRange: 'visible' | 'robust';
  /** Of curves too dense for a mark on every point. */
  readonly smoothing: Smoothing | undefined;
  /** Visible positions on the x axis; all of them when undefined. */
  readonly window: ChartDomain | undefined;
  readonly display: 'chart' | 'table';
  readonly hiddenRunIds: readonly string[];
}

export const initialSettings: LossChartSettings = {
  show: 'both',
  axis: 'step',
  xScale: 'linear',
  yScale: 'linear',
  yRange: 'visible',
  // By distance along x, so that a run of a few points is left as it is.
  smoothing: smoothingOf('timeWeightedEma'),
  window: undefined,
  display: 'chart',
  hiddenRunIds: [],
};
