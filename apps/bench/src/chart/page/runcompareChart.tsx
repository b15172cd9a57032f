import { createHistory, createRun, type Run, smoothingOf } from '@runcompare/core';
import { type LossChartSettings, OverlaidLossChart } from '@runcompare/react/loss-chart';
import '@runcompare/react/styles.css';
import { type CSSProperties, type ReactElement, useState } from 'react';
import { type Chart, type Curve, chartSize, type Range } from './chart';
import { mountReactChart } from './reactChart';

/** Ours as it opens: a smoothed curve over the raw one. */
export const runcompareChart = chartWith('runcompare', smoothingOf('ema'));

/** Ours with what the others draw: one line for each curve. */
export const runcompareRawChart = chartWith('runcompare raw', undefined);

/**
 * Through what the package exports. Runs are made before the clock starts, and again for appended
 * points, where that is part of what an app has to do.
 */
function chartWith(name: string, smoothing: LossChartSettings['smoothing']): Chart {
  return {
    name,
    prepare({ curves, shown, runs }) {
      let length = shown;
      const data = runs ?? runsOf(curves, length);
      return (container) =>
        mountReactChart({
          container,
          data,
          grow(count) {
            length += count;
            return runsOf(curves, length);
          },
          render: (state) => <Zoomable {...state} smoothing={smoothing} />,
          plot: () => container.querySelector('[data-part="plot"]') as Element,
          legendItem: (run) =>
            container.querySelectorAll('[data-part="legend-run"]')[run] as Element,
        });
    },
  };
}

interface ZoomableProps {
  readonly data: readonly Run[];
  readonly range: Range | undefined;
  readonly smoothing: LossChartSettings['smoothing'];
}

/** Keeps the view as a host does: zoomed by a person, or by being told a range. */
function Zoomable({ data, range, smoothing }: ZoomableProps): ReactElement {
  const [view, setView] = useState<LossChartSettings>({ ...settings, smoothing });
  const [known, setKnown] = useState(range);
  if (known !== range) {
    setKnown(range);
    setView({ ...view, window: range });
  }
  return <OverlaidLossChart runs={data} view={view} onViewChange={setView} style={plotHeight} />;
}

const settings: LossChartSettings = {
  show: 'both',
  axis: 'step',
  xScale: 'linear',
  yScale: 'linear',
  yRange: 'visible',
  smoothing: undefined,
  window: undefined,
  display: 'chart',
  hiddenRunIds: [],
};

/** The strip below the plot comes on top of what the others draw. */
const stripHeight = 38;

const plotHeight = {
  '--rc-chart-height': `${chartSize.height + stripHeight}px`,
} as CSSProperties;

function runsOf(curves: readonly Curve[], length: number): readonly Run[] {
  return curves.map(({ run, metric, step, value }) =>
    createRun({
      id: run,
      histories: {
        [metric]: createHistory({
          step: step.subarray(0, length),
          value: value.subarray(0, length),
        }),
      },
    }),
  );
}
