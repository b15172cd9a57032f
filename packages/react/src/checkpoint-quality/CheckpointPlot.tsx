'use client';

import type { CheckpointQualityView } from '@runcompare/core';
import { memo, type ReactElement, useId } from 'react';
import { PlotFrame } from '../internal/PlotFrame';
import { PlotMark, plotColor } from '../internal/PlotMark';
import { runDash } from '../internal/RunSwatch';

/** Everything of the picture that does not follow the reader. */
export const CheckpointPlot = memo(function CheckpointPlot({
  view,
}: {
  readonly view: CheckpointQualityView;
}): ReactElement {
  const id = useId();
  const { plot, curves, marks, unsaved, endLabels } = view;
  return (
    <>
      <PlotFrame
        plot={view.plot}
        xTicks={view.xTicks}
        yTicks={view.yTicks}
        xLabel={view.xLabel}
        yLabel={view.yLabel}
      />
      <clipPath id={`${id}plot`}>
        <rect
          x={plot.left}
          y={plot.top - 6}
          width={plot.right - plot.left}
          height={plot.bottom - plot.top + 8}
        />
      </clipPath>
      <g clipPath={`url(#${id}plot)`}>
        {curves.map(({ runId, slot, path }) => (
          <path
            key={runId}
            className="rc-checkpoint-curve"
            data-part="curve"
            data-slot={slot}
            d={path}
            stroke={plotColor(slot)}
            strokeDasharray={slot === undefined ? undefined : runDash(slot)}
          />
        ))}
      </g>
      {marks.map(({ key, slot, x, y, readX, isBest }) => (
        <g key={key} data-part="checkpoint" data-slot={slot} data-best={isBest || undefined}>
          {readX !== undefined && (
            <line
              className="rc-checkpoint-tail"
              data-part="tail"
              x1={readX}
              x2={x}
              y1={y}
              y2={y}
              stroke={plotColor(slot)}
            />
          )}
          {isBest && <circle className="rc-halo" cx={x} cy={y} r={9} />}
          {isBest && <circle className="rc-ring" cx={x} cy={y} r={7.5} stroke={plotColor(slot)} />}
          <PlotMark slot={slot} x={x} y={y} size={isBest ? 9 : 8} />
        </g>
      ))}
      {unsaved.map(({ runId, slot, x, y, word }) => (
        <g key={runId} data-part="not-saved" data-slot={slot}>
          <circle className="rc-hollow" cx={x} cy={y} r={5} stroke={plotColor(slot)} />
          <text className="rc-plot-word" x={word.x} y={word.y} textAnchor="middle">
            {word.text}
          </text>
        </g>
      ))}
      {endLabels.map(({ runId, label, slot, name, value, isTwoLines, markX, x, y, leader }) => (
        <g key={runId} data-part="end-label" data-slot={slot}>
          {leader && <path className="rc-leader" d={leader} stroke={plotColor(slot)} />}
          <PlotMark slot={slot} x={markX} y={isTwoLines ? y - 6 : y} size={9} />
          <text x={x} y={isTwoLines ? y - 2 : y + 4}>
            <title>{label}</title>
            {name && <tspan className="rc-plot-name">{name}</tspan>}
            {value && (
              <tspan x={x} dy={isTwoLines ? 14 : 0}>
                {value}
              </tspan>
            )}
          </text>
        </g>
      ))}
    </>
  );
});
