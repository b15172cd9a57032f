import { type ChartTable, type Labels, tableLabelsEn } from '@runcompare/core';
import type { ReactElement } from 'react';
import { RunMark } from './RunMark';

export interface ChartDataProps {
  readonly table: ChartTable;
  /** What the region is called that scrolls. */
  readonly label: string;
  readonly labels: Labels | undefined;
}

/** A chart's numbers as a table that scrolls in the chart's place. */
export function ChartData({
  table: { caption, columns, rows, note },
  label,
  labels,
}: ChartDataProps): ReactElement {
  const table = labels?.table ?? tableLabelsEn;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable
    <section className="rc-chart-data" aria-label={label} tabIndex={0} data-part="data">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" key={column.label} data-align={column.align}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} data-best={row.isBest || undefined}>
              <th scope="row">
                <span className="rc-run">
                  <RunMark slot={row.run.slot} />
                  <code className="rc-id" title={row.run.label}>
                    {row.run.label}
                  </code>
                  {row.isBest && <span className="rc-chart-best">{table.best}</span>}
                </span>
              </th>
              {row.cells.map((cell, i) => (
                <td key={columns[i + 1]?.label} data-align={columns[i + 1]?.align}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {note && <p className="rc-note">{note}</p>}
    </section>
  );
}
