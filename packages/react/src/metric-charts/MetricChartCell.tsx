'use client';

import type { MetricChart } from '@runcompare/core';
import { memo, type ReactElement, useCallback, useId } from 'react';
import { useElementSize } from '../internal/useElementSize';
import { MetricChartPlot, type MetricChartPlotProps } from './MetricChartPlot';
import { useIsOnScreen } from './useIsOnScreen';

export interface MetricChartCellProps extends Omit<MetricChartPlotProps, 'metric' | 'size'> {
  readonly chart: MetricChart;
}

/** The place of one small chart, which holds nothing else while it is out of sight. */
export const MetricChartCell = memo(function MetricChartCell({
  chart,
  ...rest
}: MetricChartCellProps): ReactElement {
  const id = useId();
  const [watch, isOnScreen] = useIsOnScreen();
  const [measure, size] = useElementSize();
  const place = useCallback(
    (element: HTMLElement | null) => {
      watch(element);
      measure(element);
    },
    [watch, measure],
  );
  return (
    <li data-part="metric-chart" data-metric={chart.key}>
      <h3 id={id} title={chart.label}>
        {chart.label}
      </h3>
      <div className="rc-chart-box" ref={place}>
        {isOnScreen && size && <MetricChartPlot {...rest} metric={chart.key} size={size} />}
      </div>
    </li>
  );
});
