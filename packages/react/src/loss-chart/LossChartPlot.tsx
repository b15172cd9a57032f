'use client';

import type { Labels, LossChartView } from '@runcompare/core';
import { Axis, Grid, XYChart } from '@visx/xychart';
import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactElement,
  useMemo,
  useRef,
  useState,
} from 'react';
import { LossChartCursor, type LossChartCursorHandle } from './LossChartCursor';
import { LossChartCurves } from './LossChartCurves';
import { PlotAnchor } from './PlotAnchor';

export interface LossChartPlotProps {
  readonly view: LossChartView;
  readonly labels: Labels;
}

/** Axes, curves and cursor. One tab stop; arrows go from evaluation to evaluation. */
export function LossChartPlot({ view, labels }: LossChartPlotProps): ReactElement {
  const { chart } = labels;
  const cursor = useRef<LossChartCursorHandle>(null);
  const [layer, setLayer] = useState<HTMLElement | null>(null);
  const { plot, width, height, x, y } = view;
  const margin = useMemo(
    () => ({
      left: plot.left,
      top: plot.top,
      right: width - plot.right,
      bottom: height - plot.bottom,
    }),
    [plot, width, height],
  );
  const xScale = useMemo(
    () => ({ type: x.kind, domain: [...x.domain], ...(x.kind === 'linear' && { zero: false }) }),
    [x],
  );
  const yScale = useMemo(
    () => ({ type: y.kind, domain: [...y.domain], ...(y.kind === 'linear' && { zero: false }) }),
    [y],
  );
  // The rows take tick values, though Grid's type does not say so.
  const gridRows = { tickValues: view.yTicks.map((tick) => tick.value) };

  const follow = (event: PointerEvent<HTMLElement>) =>
    cursor.current?.toPixel(event.clientX - event.currentTarget.getBoundingClientRect().left);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (applyKey(event.key, event.shiftKey, cursor.current)) event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds inputs, this is one picture
    <div
      className="rc-plot"
      data-part="plot"
      role="group"
      aria-roledescription={chart.chart.toLowerCase()}
      aria-label={`${view.caption} ${chart.plotKeys}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move its cursor
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerMove={follow}
      onPointerDown={follow}
      onPointerLeave={(event) => {
        if (event.pointerType !== 'touch') cursor.current?.clear();
      }}
      onBlur={() => cursor.current?.clear()}
    >
      <div role="img" aria-label={view.description}>
        <XYChart
          width={width}
          height={height}
          margin={margin}
          xScale={xScale}
          yScale={yScale}
          captureEvents={false}
          accessibilityLabel={view.caption}
        >
          <PlotAnchor />
          <Grid
            {...gridRows}
            columns={false}
            lineStyle={{}}
            stroke="var(--rc-line)"
            className="rc-grid"
          />
          <Axis
            orientation="left"
            hideAxisLine
            hideTicks
            tickValues={view.yTicks.map((tick) => tick.value)}
            tickFormat={(_, i) => view.yTicks[i]?.text ?? ''}
            tickComponent={({ x, y, formattedValue }) => (
              <text x={x} y={y} dy="0.32em" textAnchor="end">
                {formattedValue}
              </text>
            )}
          />
          <Axis
            orientation="bottom"
            stroke="var(--rc-line-control)"
            strokeWidth={1}
            tickStroke="var(--rc-line-control)"
            tickLineProps={{ strokeWidth: 1 }}
            tickLength={4}
            tickValues={view.xTicks.map((tick) => tick.value)}
            tickFormat={(_, i) => view.xTicks[i]?.text ?? ''}
            tickComponent={({ x, y, formattedValue }) => (
              <text x={x} y={y} textAnchor="middle">
                {formattedValue}
              </text>
            )}
          />
          {view.layout === 'wide' && (
            <>
              <text x={0} y={9}>
                {view.yLabel}
              </text>
              <text x={plot.right} y={height - 4} textAnchor="end">
                {view.xLabel}
              </text>
            </>
          )}
          <LossChartCurves view={view} />
          {layer && <LossChartCursor view={view} handle={cursor} layer={layer} />}
        </XYChart>
      </div>
      <div ref={setLayer} className="rc-plot-layer" />
    </div>
  );
}

function applyKey(key: string, isShift: boolean, cursor: LossChartCursorHandle | null): boolean {
  switch (key) {
    case 'ArrowRight':
      return cursor?.byKey('next', isShift ? 10 : 1) ?? false;
    case 'ArrowLeft':
      return cursor?.byKey('previous', isShift ? 10 : 1) ?? false;
    case 'Home':
      return cursor?.byKey('first') ?? false;
    case 'End':
      return cursor?.byKey('last') ?? false;
    case 'Escape':
      return cursor?.clear() ?? false;
    default:
      return false;
  }
}
