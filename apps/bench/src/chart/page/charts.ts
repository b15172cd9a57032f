import type { Chart } from './chart';

/** Each in a chunk of its own, so that a page holds one library. The first is the yardstick. */
export const charts = {
  uPlot: () => import('./uplotChart').then((module) => module.uplotChart),
  runcompare: () => import('./runcompareChart').then((module) => module.runcompareChart),
  'runcompare raw': () => import('./runcompareChart').then((module) => module.runcompareRawChart),
  ECharts: () => import('./echartsChart').then((module) => module.echartsChart),
  XYChart: () => import('./xychartChart').then((module) => module.xychartChart),
  Recharts: () => import('./rechartsChart').then((module) => module.rechartsChart),
  blank: () => import('./blankChart').then((module) => module.blankChart),
} satisfies { readonly [name: string]: () => Promise<Chart> };

export type ChartName = keyof typeof charts;
