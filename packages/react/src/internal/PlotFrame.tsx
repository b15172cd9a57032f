import type { ChartTick, PlotBox } from '@runcompare/core';
import type { ReactElement } from 'react';

export interface PlotFrameProps {
  readonly plot: PlotBox;
  readonly xTicks: readonly ChartTick[];
  readonly yTicks: readonly ChartTick[];
  readonly xLabel: string;
  readonly yLabel: string;
}

/** Grid, axis, ticks and what they are of; the y label only where there is room above the plot. */
export function PlotFrame({ plot, xTicks, yTicks, xLabel, yLabel }: PlotFrameProps): ReactElement {
  const { left, right, top, bottom } = plot;
  return (
    <g data-part="axes">
      <g className="rc-grid">
        {yTicks.map(({ value, position }) => (
          <line key={value} x1={left} x2={right} y1={position} y2={position} />
        ))}
      </g>
      {yTicks.map(({ value, position, text }) => (
        <text key={value} x={left - 8} y={position} dy="0.32em" textAnchor="end">
          {text}
        </text>
      ))}
      <line className="rc-axis" x1={left} x2={right} y1={bottom} y2={bottom} />
      {xTicks.map(({ value, position, text }) => (
        <g key={value}>
          <line className="rc-axis" x1={position} x2={position} y1={bottom} y2={bottom + 4} />
          <text x={position} y={bottom + 15} textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
      {top >= 20 && (
        <text x={0} y={9}>
          {yLabel}
        </text>
      )}
      <text x={right} y={bottom + 31} textAnchor="end">
        {xLabel}
      </text>
    </g>
  );
}
