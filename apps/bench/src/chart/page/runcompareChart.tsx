import { createHistory, createRun, type Run } from '@runcompare/core';
import { OverlaidLossChart } from '@runcompare/react/loss-chart';
import '@runcompare/react/styles.css';
import type { CSSProperties } from 'react';
import { type Chart, type Curve, chartSize } from './chart';
import { mountReactChart } from './reactChart';

/**
 * Ours, through what the package exports. Runs are made before the clock starts, and again for
 * appended points, where that is part of what an app has to do.
 */
export const runcompareChart: Chart = {
  name: 'runcompare',
  prepare({ curves, shown, runs }) {
    let length = shown;
    const data = runs ?? runsOf(curves, length);
    return (container) => {
      const { zoom: _, ...mounted } = mountReactChart({
        container,
        data,
        grow(count) {
          length += count;
          return runsOf(curves, length);
        },
        render: ({ data }) => <OverlaidLossChart runs={data} style={plotHeight} />,
        plot: () => container.querySelector('[data-part="plot"]') as Element,
        legendItem: (run) => container.querySelectorAll('[data-part="legend-run"]')[run] as Element,
      });
      return mounted;
    };
  },
};

const plotHeight = { '--rc-chart-height': `${chartSize.height}px` } as CSSProperties;

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
