import { type LossChartCursor, type LossChartView, shortenLabel } from '@runcompare/core';
import type { CSSProperties, ReactElement } from 'react';
import { RunMark } from '../RunMark';

export interface LossPlotTooltipProps {
  readonly cursor: LossChartCursor;
  readonly view: Pick<LossChartView, 'width' | 'layout'>;
}

/** Every run at the cursor, best first. For the eye alone: the same is said in the live text. */
export function LossPlotTooltip({
  cursor: { title, columns, rows, pixel },
  view: { width, layout },
}: LossPlotTooltipProps): ReactElement {
  const isLeft = pixel < width / 2;
  // Beside the line where there is room, else in the corner away from it. Percentages are of the
  // tooltip's own width, so nothing has to be measured.
  const isFixed = layout === 'narrow';
  const place = isLeft
    ? `min(${pixel + 14}px, max(0px, ${width}px - 100%))`
    : `max(0px, ${pixel - 14}px - 100%)`;
  const beside: CSSProperties = { transform: `translateX(${place})` };
  const hasBoth = columns.eval !== undefined && columns.train !== undefined;
  const hasDelta = rows.some((row) => row.delta !== '');
  return (
    <div
      className="rc-chart-tooltip"
      data-part="tooltip"
      data-corner={isFixed ? (isLeft ? 'end' : 'start') : undefined}
      aria-hidden="true"
      {...(!isFixed && { style: beside })}
    >
      {hasBoth && <p>{title}</p>}
      <table>
        <thead>
          <tr>
            <td>{hasBoth ? '' : title}</td>
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
              <tr key={row.runId} data-highlighted={row.isHighlighted || undefined}>
                <td>
                  <span className="rc-run">
                    <RunMark slot={row.slot} />
                    <code className="rc-id">
                      {shortenLabel(row.label, layout === 'compact' ? 12 : 22)}
                    </code>
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
