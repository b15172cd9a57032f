'use client';

import {
  type ChartDomain,
  type Labels,
  type LossChartData,
  lossChartData,
  lossChartView,
  type Objective,
  type Run,
  smoothingOf,
} from '@runcompare/core';
import { type ReactElement, useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import type { ChartCursor } from '../internal/chartCursor';
import type { Say } from '../internal/LiveText';
import { LossPlot } from '../internal/loss-plot/LossPlot';
import { LossPlotData } from '../internal/loss-plot/LossPlotData';
import type { RunSlots } from '../internal/runSlots';
import type { ElementSize } from '../internal/useElementSize';
import type { MetricChartsSettings } from './metricChartsSettings';

export interface MetricChartPlotProps
  extends Pick<MetricChartsSettings, 'axis' | 'window' | 'display'> {
  readonly metric: string;
  readonly runs: readonly Run[];
  readonly objective: Objective;
  readonly slots: RunSlots | undefined;
  readonly size: ElementSize;
  readonly readRunId: string | undefined;
  readonly cursor: ChartCursor;
  readonly locale: string | undefined;
  readonly labels: Labels | undefined;
  readonly onWindowChange: (window: ChartDomain | undefined) => void;
  readonly onReadRunChange: (runId: string | undefined) => void;
  readonly say: Say;
}

/** The curves of one metric, worked out for as long as they are on screen. */
export function MetricChartPlot({
  metric,
  runs,
  objective,
  slots,
  axis,
  window,
  display,
  size,
  readRunId,
  cursor,
  locale,
  labels,
  onWindowChange,
  onReadRunChange,
  say,
}: MetricChartPlotProps): ReactElement {
  const previous = useRef<LossChartData>(undefined);
  const data = useMemo(
    () =>
      lossChartData(runs, {
        metric,
        objective,
        slots,
        axis,
        smoothing,
        locale,
        labels,
        previous: previous.current,
      }),
    [runs, metric, objective, slots, axis, locale, labels],
  );
  useLayoutEffect(() => {
    previous.current = data;
  }, [data]);
  const { width, height } = size;
  const view = useMemo(
    () =>
      lossChartView(data, { width, height, layout: 'compact', window, highlightedId: readRunId }),
    [data, width, height, window, readRunId],
  );
  const [first, last] = view.full;
  const zoom = useCallback(
    (next: ChartDomain | undefined) => {
      const isAll = next?.[0] === first && next?.[1] === last;
      onWindowChange(isAll ? undefined : next);
    },
    [onWindowChange, first, last],
  );
  return display === 'table' ? (
    <LossPlotData view={view} labels={labels} />
  ) : (
    <LossPlot
      view={view}
      cursor={cursor}
      labels={labels}
      onWindowChange={zoom}
      onReadRunChange={onReadRunChange}
      say={say}
    />
  );
}

const smoothing = smoothingOf('timeWeightedEma');
