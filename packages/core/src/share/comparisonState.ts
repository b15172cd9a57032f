import type { ValueScale } from '../chart/scale/chartScale';
import type { Axis } from '../curve/axis';
import type { Objective } from '../metric/metricDefinition';
import type { Grouping } from '../run/groupRuns';
import type { RunListQuery } from '../view/runListQuery';

/**
 * What a person can change on screen besides the selection. Absent is "as the host has it".
 * A plain value: keep it in a state, a link or a saved comparison.
 */
export interface ComparisonView {
  /** May name a run that is gone, or not selected: look before passing it to `compareRuns`. */
  readonly baselineId?: string | undefined;
  readonly objective?: Objective | undefined;
  readonly grouping?: Grouping | undefined;
  /** Keys of the metrics to show; an empty list shows none. */
  readonly visibleMetrics?: readonly string[] | undefined;
  readonly axis?: ChartAxes | undefined;
  /** What the list of runs is narrowed and ordered by. */
  readonly list?: RunListQuery | undefined;
}

/** What the loss chart's axes stand for. */
export interface ChartAxes {
  readonly x: Axis;
  readonly yScale: ValueScale;
}

/** A run of the selection, with the color, dash and mark that it keeps. */
export interface SelectedRun {
  readonly runId: string;
  /** From 1 to 99. A slot stays empty when its run leaves, and is the next one taken. */
  readonly slot: number;
}

/** What a link to a comparison says. */
export interface ComparisonState extends ComparisonView {
  /** No run and no slot twice; by slot, not by rank. */
  readonly selected: readonly SelectedRun[];
}
