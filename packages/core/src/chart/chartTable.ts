import type { RunInChart } from './runInChart';

/** The numbers of a chart as a table, for whoever reads rather than looks. */
export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly ChartTableColumn[];
  readonly rows: readonly ChartTableRow[];
  /** Said where not every row is listed. */
  readonly note?: string | undefined;
}

export interface ChartTableColumn {
  readonly label: string;
  /** Numbers stand at the right, so that they line up. */
  readonly align: 'start' | 'end';
}

export interface ChartTableRow {
  /** Unique in its table. */
  readonly key: string;
  /** The run that heads the row. */
  readonly run: RunInChart;
  /** One per column after the first, which names the run. */
  readonly cells: readonly string[];
  readonly isBest: boolean;
}

/** Rows past this are more than anyone reads; a table that leaves some out says so. */
export const mostTableRows = 200;
