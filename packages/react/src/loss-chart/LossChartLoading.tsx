import { type Labels, type LossChartView, lossChartLabelsEn } from '@runcompare/core';
import type { ReactElement } from 'react';
import { LossPlotFrame } from '../internal/loss-plot/LossPlotFrame';

/** Axes that wait for their curves, and so have nothing to number. */
export function LossChartLoading({
  view,
  labels,
}: {
  readonly view: LossChartView | undefined;
  readonly labels: Labels | undefined;
}): ReactElement {
  const chart = labels?.chart ?? lossChartLabelsEn;
  return (
    <div className="rc-plot rc-loss-plot rc-chart-waits" data-part="loading">
      {view && <LossPlotFrame view={view} isBlank />}
      <span role="status" aria-label={chart.loading}>
        {chart.loading}
      </span>
    </div>
  );
}
