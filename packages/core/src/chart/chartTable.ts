import { formatNumber } from '../format/number';
import { companionLabelsEn } from '../view/companionLabels.en';
import { fillText } from '../view/fillText';
import type { Wording } from '../view/viewOptions';
import type { RunInChart } from './runInChart';

/** The numbers of a chart as a table, for whoever reads rather than looks. */
export interface ChartTable {
  readonly caption: string;
  /** The first names the run. */
  readonly columns: readonly ChartTableColumn[];
  readonly rows: readonly ChartTableRow[];
  /** Said where not every row is listed. */
  readonly note?: string | undefined;
}

/** The head of one column. */
export interface ChartTableColumn {
  readonly label: string;
  /** Numbers stand at the end, so that they line up. */
  readonly align: 'start' | 'end';
}

/** One run, or one thing of it. */
export interface ChartTableRow {
  /** Unique in its table. */
  readonly key: string;
  /** The run that heads the row. */
  readonly run: RunInChart;
  /** One per column after the first. */
  readonly cells: readonly string[];
  readonly isBest: boolean;
}

/** As many rows as anyone reads, and how many there are where some are left out. */
export function limitRows<Row>(
  rows: readonly Row[],
  { labels, locale }: Wording,
): { readonly rows: readonly Row[] } & Pick<ChartTable, 'note'> {
  if (rows.length <= mostRows) return { rows };
  const values = {
    listed: formatNumber(mostRows, 0, locale),
    of: formatNumber(rows.length, 0, locale),
  };
  const { companion = companionLabelsEn } = labels;
  return { rows: rows.slice(0, mostRows), note: fillText(companion.tableThinned, values) };
}

const mostRows = 200;
