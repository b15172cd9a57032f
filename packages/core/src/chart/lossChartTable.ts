import type { LossChartOwner } from './lossChartOwner';
import type { LossChartView } from './lossChartView';

export interface LossChartTableRow {
  readonly position: number;
  readonly text: string;
  /** One per column; a dash where the run has no point here. */
  readonly cells: readonly { readonly text: string; readonly isBest: boolean }[];
}

export interface LossChartTable {
  readonly caption: string;
  /** Head of the positions. */
  readonly xLabel: string;
  readonly columns: readonly LossChartOwner[];
  readonly rows: readonly LossChartTableRow[];
  /** Said where not every position is listed. */
  readonly note?: string | undefined;
}

/**
 * The chart's numbers: a row per evaluation inside the visible range, or per training point where no
 * evaluation is drawn, and a column per visible run. Thinned like a curve where that would be more
 * rows than anyone reads.
 */
export function lossChartTable(view: LossChartView): LossChartTable {
  throw new Error(view.title);
}
