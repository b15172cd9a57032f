'use client';

import { type ChartScale, type LossChartView, pixelsOf } from '@runcompare/core';
import {
  type ComponentProps,
  type ContextType,
  type ReactElement,
  type ReactNode,
  useMemo,
} from 'react';
import { Axis, DataContext, Grid, XYChart } from './xychart';

export interface LossPlotFrameProps {
  readonly view: LossChartView;
  /** Axes without numbers, for while there is nothing to number. */
  readonly isBlank?: boolean | undefined;
  readonly children?: ReactNode;
}

type FrameContext = ContextType<typeof DataContext>;
type FrameScale = NonNullable<FrameContext['xScale']>;

/**
 * Axes and grid. XYChart would work its scales out again from data that it is told of after the
 * first paint, and take new margins a frame late; it is given those of the view instead.
 */
export function LossPlotFrame({ view, isBlank, children }: LossPlotFrameProps): ReactElement {
  const { width, height, layout, plot, xTicks, yTicks, xLabel, yLabel } = view;
  const context = useMemo(() => contextOf(view), [view]);
  const columns: AxisProps['tickComponent'] = ({ x, y, formattedValue }) => (
    <text x={x} y={y} textAnchor="middle">
      {formattedValue}
    </text>
  );
  const rows: AxisProps['tickComponent'] = ({ x, y, formattedValue }) => (
    <text x={x} y={y} dy="0.32em" textAnchor="end">
      {formattedValue}
    </text>
  );
  // The rows take tick values, though Grid's type does not say so.
  const gridRows = { tickValues: yTicks.map((tick) => tick.value) };
  return (
    <DataContext.Provider value={context}>
      <XYChart
        width={width}
        height={height}
        margin={context.margin as Margin}
        captureEvents={false}
        accessibilityLabel={view.caption}
      >
        <Grid
          {...gridRows}
          columns={false}
          lineStyle={{}}
          stroke="var(--rc-line)"
          className="rc-grid"
        />
        {!isBlank && (
          <Axis
            orientation="left"
            hideAxisLine
            hideTicks
            tickValues={yTicks.map((tick) => tick.value)}
            tickFormat={(_, i) => yTicks[i]?.text ?? ''}
            tickComponent={rows}
          />
        )}
        <Axis
          orientation="bottom"
          stroke="var(--rc-line-control)"
          tickStroke="var(--rc-line-control)"
          tickLineProps={{ strokeWidth: 1 }}
          tickLength={4}
          tickValues={isBlank ? [] : xTicks.map((tick) => tick.value)}
          tickFormat={(_, i) => xTicks[i]?.text ?? ''}
          tickComponent={columns}
        />
        {layout === 'wide' && (
          <g data-part="axis-titles">
            <text x={0} y={9}>
              {yLabel}
            </text>
            <text x={plot.right} y={height - 4} textAnchor="end">
              {xLabel}
            </text>
          </g>
        )}
        {children}
      </XYChart>
    </DataContext.Provider>
  );
}

type AxisProps = ComponentProps<typeof Axis>;
type Margin = NonNullable<FrameContext['margin']>;

function contextOf({ width, height, plot, x, y }: LossChartView): FrameContext {
  const { left, top } = plot;
  return {
    width,
    height,
    margin: { left, top, right: width - plot.right, bottom: height - plot.bottom },
    innerWidth: plot.right - left,
    innerHeight: plot.bottom - top,
    xScale: scaleOf(x),
    yScale: scaleOf(y),
    // Set, so that XYChart makes no context of its own, and not needed: the view has the size.
    setDimensions: () => {},
    // Axes wait for data to be registered. There is none: the scales are known without.
    dataRegistry: registry,
  };
}

const entry = { key: 'view', data: [{}], xAccessor: () => 0, yAccessor: () => 0 };
const registry: NonNullable<FrameContext['dataRegistry']> = {
  registerData: () => {},
  unregisterData: () => {},
  entries: () => [entry],
  get: () => entry,
  keys: () => [],
};

/** All that axis and grid ask of a scale. */
function scaleOf(scale: ChartScale): FrameScale {
  const toPixel = pixelsOf(scale);
  const own = Object.assign((value: number) => toPixel(value), {
    domain: () => [...scale.domain],
    range: () => [...scale.range],
    copy: () => own,
  });
  return own as unknown as FrameScale;
}
