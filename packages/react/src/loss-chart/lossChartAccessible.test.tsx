import { findReplicates } from '@runcompare/core';
import { seededReplicates, seededRunIn, seededRuns, workedExample } from '@runcompare/core/testing';
import { screen } from '@testing-library/react';
import { userEvent } from 'vitest/browser';
import { pressed } from '../internal/testSupport/chartTesting';
import { describeAccessible } from '../internal/testSupport/describeAccessible';
import '../internal/testSupport/realEvents';
import '../styles/styles.css';
import { OverlaidLossChart } from './OverlaidLossChart';
import { plot } from './testSupport/lossChartTesting';

const five = seededRuns({ seed: 12, count: 5, points: 600, evaluations: 12 });
const seeds = seededReplicates({ seed: 11, count: 3, points: 200, evaluations: 8 });

describeAccessible({
  'five runs': { ui: <OverlaidLossChart runs={five} /> },
  'a diverged run on a log scale, one hidden': {
    ui: (
      <OverlaidLossChart
        runs={[seededRunIn('diverged', { seed: 6 }), ...five.slice(0, 1)]}
        defaultView={{ yScale: 'log', hiddenRunIds: [five[0]?.id ?? ''] }}
      />
    ),
  },
  'the data table': { ui: <OverlaidLossChart runs={five} defaultView={{ display: 'table' }} /> },
  'the cursor in a part of the range, one run read': {
    ui: <OverlaidLossChart runs={five} />,
    open: async () => {
      plot().focus();
      await pressed('{Home}{ArrowRight}+]');
    },
  },
  'the menu open': {
    ui: <OverlaidLossChart runs={five} />,
    open: () => userEvent.click(screen.getByRole('button', { name: 'Save the chart' })),
  },
  'pooled seeds over epochs': {
    ui: (
      <OverlaidLossChart
        runs={[...seeds, ...five.slice(0, 1)]}
        pool={findReplicates(seeds)}
        defaultView={{ axis: 'epoch' }}
      />
    ),
  },
  'curves loading': { ui: <OverlaidLossChart runs={workedExample()} isLoading /> },
  'no history': { ui: <OverlaidLossChart runs={workedExample()} /> },
});
