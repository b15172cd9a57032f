'use client';

import { labelsEn } from '@runcompare/core';
import { type ReactElement, useState } from 'react';
import { createChartCursor } from '../internal/chartCursor';
import { OverlaidLossChart } from '../loss-chart/OverlaidLossChart';
import { MetricCharts } from '../metric-charts/MetricCharts';
import type { ComparisonContent } from './comparisonContent';

/** The curves of a comparison under one cursor. */
export function ComparisonCharts({
  comparison,
  runs,
  slots,
  curves,
  locale,
  labels = labelsEn,
}: ComparisonContent): ReactElement {
  const [cursor] = useState(createChartCursor);
  const words = { locale, labels };
  return (
    <>
      <OverlaidLossChart
        {...words}
        runs={runs}
        objective={comparison.objective}
        slots={slots}
        cursor={cursor}
        isLoading={curves?.isLoading ?? false}
      />
      <details className="rc-chart-fold">
        <summary>{labels.metricCharts.open}</summary>
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
