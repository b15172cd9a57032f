import type { ParallelCoordinatesView } from '@runcompare/core';
import { memo, type ReactElement } from 'react';
import { PlotMark, plotColor } from '../internal/PlotMark';
import { runDash } from '../internal/RunSwatch';

/** Everything of the picture that does not follow the reader. */
export const ParallelLines = memo(function ParallelLines({
  view,
}: {
  readonly view: ParallelCoordinatesView;
}): ReactElement {
  const { axes, lines } = view;
  return (
    <>
      <g data-part="lines">
        {lines.map(({ runId, slot, path, heights, isInside }) => (
          <g
            key={runId}
            data-part="line"
            data-slot={slot}
            data-inside={isInside}
            className="rc-parallel-line"
          >
            <path
              d={path}
              stroke={plotColor(slot)}
              strokeDasharray={slot === undefined ? undefined : runDash(slot)}
            />
            {slot !== undefined &&
              heights.map((y, i) => (
                <PlotMark key={axes[i]?.key} slot={slot} x={axes[i]?.x ?? 0} y={y} size={8} />
              ))}
          </g>
        ))}
      </g>
      {axes.map(({ key, label, title, isObjective, x, top, bottom, ticks, band }) => (
        <g key={key} data-part="axis" data-key={key}>
          <line className="rc-axis" x1={x} x2={x} y1={top} y2={bottom} />
          {band && (
            <rect
              className="rc-parallel-band"
              data-part="band"
              x={x - 6}
              y={band.top}
              width={12}
              height={band.bottom - band.top}
              rx={3}
            />
          )}
          <text
            className={isObjective ? 'rc-parallel-objective' : 'rc-plot-name'}
            y={13}
            textAnchor={title.anchor}
          >
            <title>{label}</title>
            {title.lines.map((line, row) => (
              <tspan key={line} x={title.x} dy={row === 0 ? 0 : 14}>
                {line}
              </tspan>
            ))}
          </text>
          {ticks.map(({ value, position, text }) => (
            <text
              key={`${value} ${text}`}
              className="rc-parallel-tick"
              x={x + 7}
              y={position}
              dy="0.32em"
            >
              {text}
            </text>
          ))}
        </g>
      ))}
    </>
  );
});
