'use client';

import type { Comparison, Run, ViewOptions } from '@runcompare/core';
import { labelsEn } from '@runcompare/core';
import { type ReactElement, useState } from 'react';
import { createChartCursor } from '../internal/chartCursor';
import type { RunSlots } from '../internal/runSlots';
import { OverlaidLossChart } from '../loss-chart/OverlaidLossChart';
import { MetricCharts } from '../metric-charts/MetricCharts';

export interface ComparisonChartsProps extends ViewOptions {
  readonly comparison: Comparison;
  /** The compared runs, with what is there of their histories. */
  readonly runs: readonly Run[];
  readonly slots: RunSlots;
  readonly isLoading: boolean;
}

/** The charts of a comparison under one cursor: loaded on demand, since no list or table needs them. */
export function ComparisonCharts({
  comparison,
  runs,
  slots,
  isLoading,
  locale,
  labels = labelsEn,
}: ComparisonChartsProps): ReactElement {
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
        isLoading={isLoading}
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
