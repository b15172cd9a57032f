'use client';

import {
  type Labels,
  type OldLossChartView as LossChartView,
  oldLossChartTable as lossChartTable,
} from '@runcompare/core';
import { type ReactElement, useMemo } from 'react';
import { RunMark } from '../internal/RunMark';

export interface LossChartDataProps {
  readonly view: LossChartView;
  readonly locale: string | undefined;
  readonly labels: Labels;
}

/** The chart's numbers as a table that scrolls in the chart's place. */
export function LossChartData({ view, locale, labels }: LossChartDataProps): ReactElement {
  const table = useMemo(() => lossChartTable(view, { locale, labels }), [view, locale, labels]);
  const { chart } = labels;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable
    <section className="rc-chart-data" aria-label={chart.tableScroll} tabIndex={0} data-part="data">
      <table>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{chart.tableStep}</th>
            {table.columns.map((column) => (
              <th scope="col" key={column.runId}>
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
            <tr key={row.step}>
              <th scope="row">{row.stepText}</th>
              {row.cells.map((cell, i) => (
                <td key={table.columns[i]?.runId} data-best={cell.isBest || undefined}>
                  {cell.isBest && <span className="rc-chart-best">{labels.table.best} </span>}
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
