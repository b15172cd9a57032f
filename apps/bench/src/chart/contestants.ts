import type { ChartName } from './page/charts';

/** What every time is a multiple of. */
export const yardstick: ChartName = 'uPlot';

/** What every time is less. */
export const blank: ChartName = 'blank';

export const ours: readonly ChartName[] = ['runcompare', 'runcompare raw'];

/** In the order in which they take turns. */
export const contestants: readonly ChartName[] = [
  yardstick,
  ...ours,
  'ECharts',
  'XYChart',
  'Recharts',
];
