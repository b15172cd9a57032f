import type { Objective } from '../metric/metricDefinition';
import type { ViewOptions } from '../view/viewOptions';
import type { ChartInWords } from './chartInWords';
import type { ChartStop } from './chartStop';
import type { ChartSlots, RunInChart } from './runInChart';

/** Of what a chart of runs is, and how large. */
export interface RunChartOptions extends ViewOptions {
  /** Eval loss, lower is better, when left out. */
  readonly objective?: Objective | undefined;
  /** Slots of the compared runs; all others are drawn neutral. */
  readonly slots?: ChartSlots | undefined;
  /** Pixels of the whole picture, with what is written around it. */
  readonly width: number;
  readonly height: number;
}

/** A chart of runs in pixels and words, read place by place. */
export interface RunChartView extends ChartInWords {
  readonly width: number;
  readonly height: number;
  /** Those that the legend names: the compared ones among what is drawn. */
  readonly runs: readonly RunInChart[];
  /** What the shapes stand for. */
  readonly legendKey: readonly string[];
  /** In the order in which keys go through them. */
  readonly stops: readonly ChartStop[];
}
