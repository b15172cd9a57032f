import type { Run } from '@runcompare/core';

/** A line to draw. Its arrays may hold more points than a chart is first given: see `append`. */
export interface Curve {
  readonly run: string;
  readonly metric: string;
  /** Ascending. */
  readonly step: Float64Array;
  readonly value: Float64Array;
}

export interface ChartData {
  readonly curves: readonly Curve[];
  /** How many points of each curve are shown at first. */
  readonly shown: number;
  /** The runs that the curves were read from, where there are any: ours draws these. */
  readonly runs?: readonly Run[] | undefined;
}

/** Steps at the left and right edge. */
export type Range = readonly [from: number, to: number];

/** A chart library as the benchmark drives it. */
export interface Chart {
  readonly name: string;
  /** Brings data into the shape that the library likes best. Runs before the clock starts. */
  prepare(data: ChartData): PreparedChart;
}

export type PreparedChart = (container: HTMLElement) => MountedChart;

export interface MountedChart {
  /** The element over which the pointer reads values. */
  plot(): Element;
  /** What to click to hide and show a run, by its place among the runs. */
  legendItem?(run: number): Element;
  /** Absent where the library cannot. */
  zoom?(range: Range | undefined): void;
  /** Shows this many more points of every curve. */
  append(count: number): void;
  unmount(): void;
}

/** Pixels of every picture, axes included. */
export const chartSize = { width: 800, height: 400 } as const;

const chartColors = ['#442fbb', '#0d9c8c', '#872701', '#a76cf8', '#bd7304'] as const;

/** The color of a curve, by its place among the curves. */
export function chartColor(index: number): string {
  return chartColors[index % chartColors.length] as string;
}

/** What the legend calls a curve. */
export function curveName({ run, metric }: Curve): string {
  return metric === 'train_loss' ? run : `${run} ${metric}`;
}
