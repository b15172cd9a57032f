import type { ChartStop } from '@runcompare/core';
import type { ReactElement } from 'react';
import { RunMark } from './RunMark';

export interface ChartTooltipProps {
  readonly stop: ChartStop;
  /** Where it points at, and the size of the picture, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** `below` keeps the row that is read free, where the picture is a list of rows. */
  readonly side: 'beside' | 'below';
}

/** What is read at a place. For the eye alone: the same is said in the live text. */
export function ChartTooltip({ stop, x, y, width, height, side }: ChartTooltipProps): ReactElement {
  // Percentages are of the tooltip's own size, so nothing has to be measured.
  const beside =
    x < width / 2 ? `min(${x + 16}px, ${width}px - 100%)` : `max(0px, ${x - 16}px - 100%)`;
  const place =
    side === 'below'
      ? `max(0px, min(${x}px - 50%, ${width}px - 100%)), ${y + 18}px`
      : `${beside}, clamp(0px, ${y}px - 50%, max(0px, ${height}px - 100%))`;
  return (
    <div
      className="rc-chart-tooltip"
      data-part="tooltip"
      aria-hidden="true"
      style={{ transform: `translate(${place})` }}
    >
      <span className="rc-run">
        <RunMark slot={stop.run.slot} />
        <code className="rc-id">{stop.run.label}</code>
      </span>
      {stop.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
