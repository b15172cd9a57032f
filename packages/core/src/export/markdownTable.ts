import type { MetricsTableRow } from '../view/metricsTableRow';
import type { MetricsTableView } from '../view/metricsTableView';
import { tableLabelsEn } from '../view/tableLabels.en';
import type { Wording } from '../view/viewOptions';
import { markdownText } from './markdownText';

/** The rows of one section as a GFM table: a metric, one column per run, and whose is best. */
export function markdownTable(
  rows: readonly MetricsTableRow[],
  { columns }: MetricsTableView,
  { labels }: Wording,
): string {
  const bestOf = ({ best }: MetricsTableRow) =>
    best.text ||
    columns
      .filter((column) => best.runIds.includes(column.runId))
      .map((column) => column.label)
      .join(', ');
  const { table = tableLabelsEn } = labels;
  return [
    line([
      table.metric,
      ...columns.map(({ label, detail }) => withAside(label, detail)),
      table.best,
    ]),
    `| :-- |${' --: |'.repeat(columns.length)} :-- |`,
    ...rows.map((row) =>
      line([
        withAside(row.label, row.note),
        ...row.cells.map((cell) => withAside(cell.text, cell.below)),
        bestOf(row),
      ]),
    ),
  ].join('\n');
}

function withAside(text: string, aside: string): string {
  return aside === '' ? text : `${text} (${aside})`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.map(markdownText).join(' | ')} |`;
}
