'use client';

import {
  type Labels,
  type LossChartView,
  lossChartLabelsEn,
  lossChartTable,
  tableLabelsEn,
} from '@runcompare/core';
import { type ReactElement, useMemo } from 'react';
import { RunMark } from '../RunMark';

export interface LossPlotDataProps {
  readonly view: LossChartView;
  readonly labels: Labels | undefined;
}

/** The chart's numbers as a table that scrolls in the chart's place. */
export function LossPlotData({ view, labels }: LossPlotDataProps): ReactElement {
  const table = useMemo(() => lossChartTable(view), [view]);
  const words = labels?.table ?? tableLabelsEn;
  const chart = labels?.chart ?? lossChartLabelsEn;
  return (
    <section
      className="rc-chart-data"
      // Beside other charts, the hint alone would name them all alike.
      aria-label={`${table.caption} ${chart.tableScroll}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable
      tabIndex={0}
      data-part="data"
    >
      <table>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{table.xLabel}</th>
            {table.columns.map((column) => (
              <th scope="col" key={column.runId} data-align="end">
                <span className="rc-run">
                  <RunMark slot={column.slot} />
                  <code className="rc-id" title={column.label}>
                    {column.label}
                  </code>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.position}>
              <th scope="row">{row.text}</th>
              {row.cells.map((cell, i) => (
                <td
                  key={table.columns[i]?.runId}
                  data-align="end"
                  data-best={cell.isBest || undefined}
                >
                  {cell.isBest && <span className="rc-chart-best">{words.best} </span>}
                  {cell.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.note && <p className="rc-note">{table.note}</p>}
    </section>
  );
}
