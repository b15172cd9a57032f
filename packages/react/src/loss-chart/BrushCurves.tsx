'use client';

import { type LossChartData, type LossChartView, lossChartOverview } from '@runcompare/core';
import { type ReactElement, useMemo } from 'react';
import { plotColor } from '../internal/PlotMark';
import type { LossChartSettings } from './lossChartSettings';

export interface BrushCurvesProps
  extends Pick<LossChartSettings, 'xScale' | 'yScale' | 'hiddenRunIds'> {
  readonly data: LossChartData;
  readonly show: LossChartView['show'];
}

/**
 * The curves of a brush, drawn at one size and stretched to any: neither a zoom nor the room that
 * the numbers on an axis take draws them again.
 */
export function BrushCurves({
  data,
  show,
  xScale,
  yScale,
  hiddenRunIds,
}: BrushCurvesProps): ReactElement {
  const { curves } = useMemo(
    () => lossChartOverview(data, { ...size, show, xScale, yScale, hiddenIds: hiddenRunIds }),
    [data, show, xScale, yScale, hiddenRunIds],
  );
  return (
    <svg
      viewBox={`0 0 ${size.width} ${size.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {curves.map(({ runId, slot, path }) => (
        <path
          key={runId}
          data-part="brush-curve"
          data-run={runId}
          data-slot={slot}
          d={path}
          stroke={plotColor(slot)}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
}

/** A column for two pixels or so: the strip is for choosing a range, and is 24 pixels high. */
const size = { width: 350, height: 24 };
