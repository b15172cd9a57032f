'use client';

import { metricChartsLabelsEn } from '@runcompare/core';
import { type ReactElement, useState } from 'react';
import { createChartCursor } from '../internal/chartCursor';
import { initialSettings, type LossChartSettings } from '../loss-chart/lossChartSettings';
import { OverlaidLossChart } from '../loss-chart/OverlaidLossChart';
import { MetricCharts } from '../metric-charts/MetricCharts';
import type { ComparisonContent } from './comparisonContent';

/** The curves of a comparison under one cursor; the axes are part of the comparison's view. */
export function ComparisonCharts({
  comparison,
  runs,
  slots,
  curves,
  view,
  onViewChange,
  locale,
  labels,
}: ComparisonContent): ReactElement {
  const [cursor] = useState(createChartCursor);
  const [own, setOwn] = useState<LossChartSettings>(initialSettings);
  const words = { locale, labels };
  const { x: axis, yScale } = view?.axis ?? {
    x: initialSettings.axis,
    yScale: initialSettings.yScale,
  };
  const settings = onViewChange ? { ...own, axis, yScale } : own;
  const change = (next: LossChartSettings) => {
    setOwn(next);
    if (next.axis === settings.axis && next.yScale === settings.yScale) return;
    onViewChange?.({ ...view, axis: { x: next.axis, yScale: next.yScale } });
  };
  const metricCharts = labels?.metricCharts ?? metricChartsLabelsEn;
  return (
    <>
      <OverlaidLossChart
        {...words}
        runs={runs}
        objective={comparison.objective}
        slots={slots}
        cursor={cursor}
        isLoading={curves?.isLoading ?? false}
        view={settings}
        onViewChange={change}
      />
      <details className="rc-chart-fold">
        <summary>{metricCharts.open}</summary>
        <MetricCharts
          {...words}
          comparison={comparison}
          runs={runs}
          slots={slots}
          cursor={cursor}
        />
      </details>
    </>
  );
}
