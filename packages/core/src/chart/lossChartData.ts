import type { Axis } from '../curve/axis';
import type { Smoothing } from '../curve/smoothHistory';
import type { Direction, Objective } from '../metric/metricDefinition';
import type { ReplicateSet } from '../run/replicates';
import type { Run } from '../run/run';
import type { ViewOptions } from '../view/viewOptions';
import type { CurveRole, LossChartOwner } from './lossChartOwner';

export interface LossChartDataOptions extends ViewOptions {
  /** The metric of the thick curves; eval loss, lower is better, when left out. */
  readonly objective?: Objective | undefined;
  /** The metric of the thin curves, `train_loss` by default. */
  readonly trainMetric?: string | undefined;
  /** This metric alone instead of those two, as in small multiples. */
  readonly metric?: string | undefined;
  /** Palette slot per run id, from 1; in the order of the runs when left out. */
  readonly slots?: { readonly [runId: string]: number } | undefined;
  /** What x stands for, `step` by default, and where no curve carries the axis asked for. */
  readonly axis?: Axis | undefined;
  /** Of curves too dense for a mark on every point; the raw curve stays as a ghost behind. */
  readonly smoothing?: Smoothing | undefined;
  /** Replicates to draw as their mean with a band, in the place of the first of them. */
  readonly pool?: readonly ReplicateSet[] | undefined;
  /** What this function gave before, of which whatever did not change is used again. */
  readonly previous?: LossChartData | undefined;
}

/** The metric that one role's curves show. */
export interface LossChartMetric {
  readonly key: string;
  readonly label: string;
  /** Undefined where neither high nor low is better: nothing is ringed or ranked. */
  readonly direction: Direction | undefined;
  /** The values whose decimals all values of the chart are written with. */
  readonly reference: readonly number[];
}

/** A run, or replicates drawn as one, as the legend names it. */
export interface LossChartDataRun extends LossChartOwner {
  /** All runs that it stands for. */
  readonly runIds: readonly string[];
  /** It has a curve of at least one of the two metrics on this axis. */
  readonly hasCurve: boolean;
  /** Its curve in words. */
  readonly summary: string;
}

/** Everything about the curves that no zoom, size or scale changes. For `lossChartView`. */
export interface LossChartData {
  readonly title: string;
  readonly caption: string;
  /** Set when no run has a curve: what to say instead. */
  readonly empty?: { readonly title: string; readonly hint: string } | undefined;
  /** The roles that any run has a history of. */
  readonly available: readonly CurveRole[];
  readonly metrics: { readonly [role in CurveRole]: LossChartMetric };
  /** As asked for, as far as any curve carries it. */
  readonly axis: Axis;
  /** The axes that any curve carries. */
  readonly axes: readonly Axis[];
  readonly runs: readonly LossChartDataRun[];
}

/**
 * The curves of several runs, ready to be drawn at any zoom and size: placed on the axis, smoothed
 * in full, with their best steps, summaries and lowest and highest values per block of points.
 * Reads every point once; `lossChartView` then reads what a picture of it needs.
 *
 * @throws RunCompareError when the amount of smoothing is out of its range.
 */
export function lossChartData(
  runs: readonly Run[],
  options: LossChartDataOptions = {},
): LossChartData {
  throw new Error(`${runs.length} ${options.axis}`);
}
