'use client';

import type { LossChartCursor } from '@runcompare/core';
import type { CSSProperties, ReactElement } from 'react';
import { RunMark } from '../internal/RunMark';

export interface LossChartTooltipProps {
  readonly cursor: LossChartCursor;
  /** Where the cursor stands, in pixels. */
  readonly x: number;
  /** The cursor is in the left half: the tooltip goes to its right. */
  readonly isLeft: boolean;
  /** Stays in the corner away from the cursor, where there is no room beside it. */
  readonly isFixed: boolean;
}

/** Every run at the cursor, best first. For the eye alone: the same is said in the live text. */
export function LossChartTooltip({
  cursor: { title, columns, rows },
  x,
  isLeft,
  isFixed,
}: LossChartTooltipProps): ReactElement {
  const beside: CSSProperties = {
    transform: `translateX(${isLeft ? `${x + 14}px` : `calc(${x - 14}px - 100%)`})`,
  };
  const hasDelta = rows.some((row) => row.delta !== '');
  return (
    <div
      className="rc-chart-tooltip"
      data-part="tooltip"
      data-corner={isFixed ? (isLeft ? 'end' : 'start') : undefined}
      aria-hidden="true"
      {...(!isFixed && { style: beside })}
    >
      <table>
        <thead>
          <tr>
            <td>{title}</td>
            {columns.eval !== undefined && <td>{columns.eval}</td>}
            {columns.eval !== undefined && hasDelta && <td />}
            {columns.train !== undefined && <td>{columns.train}</td>}
            {columns.eval === undefined && hasDelta && <td />}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const delta = hasDelta && <td className="rc-muted">{row.delta}</td>;
            return (
              <tr key={row.runId}>
                <td>
                  <span className="rc-run">
                    <RunMark slot={row.slot} />
                    <code className="rc-id">{row.label}</code>
                    {row.since && <span className="rc-faint">{row.since}</span>}
                  </span>
                </td>
                {columns.eval !== undefined && <td>{row.eval?.text ?? '—'}</td>}
                {columns.eval !== undefined && delta}
                {columns.train !== undefined && <td>{row.train?.text ?? '—'}</td>}
                {columns.eval === undefined && delta}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
