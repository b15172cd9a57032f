import type { ChartDomain, ChartScale, ValueScale } from './chartScale';
import type { LossChartData, LossChartDataRun } from './lossChartData';
import type { CurveRole, LossChartOwner } from './lossChartOwner';

/**
 * How much is written around the plot: names, values and axis titles; values alone; or, for small
 * multiples, a few ticks only.
 */
export type LossChartLayout = 'wide' | 'narrow' | 'compact';

export interface LossChartViewOptions {
  /** Pixels of the whole picture, with what is written around the plot. */
  readonly width: number;
  readonly height: number;
  /** By the width when left out: `narrow` under 560. */
  readonly layout?: LossChartLayout | undefined;
  /** Visible positions on the x axis; all of them when left out. */
  readonly window?: ChartDomain | undefined;
  /** Both by default; a narrow picture of both shows `eval` alone. */
  readonly show?: CurveRole | 'both' | undefined;
  readonly xScale?: ValueScale | undefined;
  readonly yScale?: ValueScale | undefined;
  /** All that is visible, or without what stands far outside of the rest, which is then counted. */
  readonly yRange?: 'visible' | 'robust' | undefined;
  readonly hiddenIds?: readonly string[] | undefined;
  readonly highlightedId?: string | undefined;
}

export interface LossChartTick {
  readonly value: number;
  /** Pixels. */
  readonly position: number;
  readonly text: string;
}

export interface LossChartRun extends LossChartDataRun {
  readonly isHidden: boolean;
  readonly isHighlighted: boolean;
}

/** A line to draw, clipped to the plot. */
export interface LossChartCurve extends LossChartOwner {
  readonly key: string;
  readonly role: CurveRole;
  /** `raw` is the ghost behind a smoothed line, `mean` that of replicates. */
  readonly kind: 'line' | 'raw' | 'mean';
  /** SVG path data to a tenth of a pixel; lines run on to the edges of the plot. */
  readonly path: string;
  /** Points drawn inside the visible range. */
  readonly drawn: number;
  /** Points inside the visible range before they were thinned. */
  readonly of: number;
  /** Places of the points inside the visible range, where they are few enough for a mark on each. */
  readonly marks: readonly LossChartPlace[];
  readonly isHighlighted: boolean;
}

/** Pixels. */
export interface LossChartPlace {
  readonly x: number;
  readonly y: number;
}

/** The area around the mean of replicates. */
export interface LossChartBand extends LossChartOwner {
  readonly key: string;
  readonly role: CurveRole;
  readonly path: string;
  /** The fewest and the most runs at any position. */
  readonly n: readonly [number, number];
  readonly shows: 'range' | 'interval' | 'mixed';
}

/** The best evaluation of a run, ringed. */
export interface LossChartBest extends LossChartOwner, LossChartPlace {
  readonly position: number;
  readonly value: number;
}

/** Saved weights, a tick that begins at its place under the run's curve. */
export interface LossChartCheckpoint extends LossChartOwner, LossChartPlace {
  readonly id: string;
}

/** Where a curve turned NaN or infinite: a cross at its place, with the word above or below. */
export interface LossChartNonFinite extends LossChartOwner, LossChartPlace {
  readonly word: 'NaN' | '∞' | '−∞';
  readonly wordY: number;
  readonly position: number;
  /** Points that this mark stands for. */
  readonly count: number;
}

/** What stands at the right end of a run's curve; its place is where the text begins. */
export interface LossChartEndLabel extends LossChartOwner, LossChartPlace {
  /** Shortened to fit; empty on a narrow picture. */
  readonly name: string;
  /** The best value, or the last one, and its epoch where there is room. */
  readonly value: string;
  /** One line under the other, `name` above. */
  readonly isTwoLines: boolean;
  /** Where the run's mark stands before the text, where nothing else ties it to its curve. */
  readonly markX?: number | undefined;
  /** SVG path data from the curve's end to a text that had to move away from it. */
  readonly leader?: string | undefined;
}

/** A picture of the curves, in pixels: all that is left to do is to print it. */
export interface LossChartView {
  readonly data: LossChartData;
  readonly width: number;
  readonly height: number;
  readonly layout: LossChartLayout;
  readonly title: string;
  readonly caption: string;
  /** The visible curves in words. */
  readonly description: string;
  readonly empty?: LossChartData['empty'];
  readonly available: readonly CurveRole[];
  /** What is drawn: as asked for, as far as it is available. */
  readonly show: CurveRole | 'both';
  /** The legend, hidden runs too. */
  readonly runs: readonly LossChartRun[];
  /** What lines and marks stand for. */
  readonly legendKey: readonly string[];
  /** Edges of the plot, in pixels of the picture. */
  readonly plot: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  readonly x: ChartScale;
  readonly y: ChartScale;
  /** All positions of the visible runs: x shows them, or a window of them. */
  readonly full: ChartDomain;
  readonly isZoomed: boolean;
  readonly xTicks: readonly LossChartTick[];
  readonly yTicks: readonly LossChartTick[];
  readonly xLabel: string;
  readonly yLabel: string;
  /** In drawing order: bands first, then train under eval, and the first run on top. */
  readonly bands: readonly LossChartBand[];
  readonly curves: readonly LossChartCurve[];
  readonly bests: readonly LossChartBest[];
  readonly checkpoints: readonly LossChartCheckpoint[];
  readonly nonFinite: readonly LossChartNonFinite[];
  readonly endLabels: readonly LossChartEndLabel[];
  readonly notes: readonly string[];
}

/**
 * One picture of the curves. Never invents or moves a point: what cannot be drawn is a hole with a
 * mark, or is left out and counted in the notes. Curves are thinned anew from all their points for
 * this window, so that nothing is coarser for being zoomed in on; the time it takes goes by the
 * pixels and not by the points. The same input gives the same view.
 */
export function lossChartView(data: LossChartData, options: LossChartViewOptions): LossChartView {
  throw new Error(`${data.title} ${options.width}`);
}
