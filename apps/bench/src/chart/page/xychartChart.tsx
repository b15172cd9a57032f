import { Axis, Grid, LineSeries, Tooltip, XYChart } from '@visx/xychart';
import type { ReactElement } from 'react';
import { type Chart, type Curve, chartColor, chartSize, curveName, type Range } from './chart';
import { mountReactChart } from './reactChart';
import { visibleRows } from './visibleRows';

/** XYChart with its own series and tooltip and every point, as its examples use it. */
export const xychartChart: Chart = {
  name: 'XYChart',
  prepare({ curves, shown }) {
    const all = curves.map(pointsOf);
    let length = shown;
    const data = all.map((points) => points.slice(0, length));
    return (container) =>
      mountReactChart({
        container,
        data,
        grow(count) {
          length += count;
          return all.map((points) => points.slice(0, length));
        },
        render: ({ data, range }) => <PlainXyChart curves={curves} data={data} range={range} />,
        plot: () => container.querySelector('.visx-rows') as Element,
      });
  },
};

interface Point {
  readonly step: number;
  readonly value: number;
}

interface PlainXyChartProps {
  readonly curves: readonly Curve[];
  readonly data: readonly (readonly Point[])[];
  readonly range: Range | undefined;
}

function PlainXyChart({ curves, data, range }: PlainXyChartProps): ReactElement {
  return (
    <XYChart
      {...chartSize}
      xScale={{ type: 'linear', zero: false, nice: false }}
      yScale={{ type: 'linear', zero: false }}
    >
      <Grid columns={false} />
      <Axis orientation="bottom" />
      <Axis orientation="left" />
      {curves.map((curve, i) => (
        <LineSeries
          key={curveName(curve)}
          dataKey={curveName(curve)}
          data={[...visibleRows(data[i] ?? [], range)]}
          xAccessor={stepOf}
          yAccessor={lossOf}
          stroke={chartColor(i)}
          strokeWidth={1}
        />
      ))}
      <Tooltip<Point>
        showVerticalCrosshair
        showSeriesGlyphs
        renderTooltip={({ tooltipData }) => (
          <>
            <div>{tooltipData?.nearestDatum?.datum.step}</div>
            {curves.map(curveName).map((name, i) => (
              <div key={name} style={{ color: chartColor(i) }}>
                {name} {tooltipData?.datumByKey[name]?.datum.value.toFixed(4)}
              </div>
            ))}
          </>
        )}
      />
    </XYChart>
  );
}

const stepOf = (point: Point) => point.step;
const lossOf = (point: Point) => point.value;

function pointsOf({ step, value }: Curve): readonly Point[] {
  return Array.from(step, (at, i) => ({ step: at, value: value[i] as number }));
}
