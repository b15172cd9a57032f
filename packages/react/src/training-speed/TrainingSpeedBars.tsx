import type { TrainingSpeedLayout } from '@runcompare/core';
import { memo, type ReactElement } from 'react';
import { Icon } from '../internal/Icon';
import { trophyIcon } from '../internal/icons';
import { PlotMark, plotColor } from '../internal/PlotMark';

/** A row per run: mark, name, bar from 0, value. */
export const TrainingSpeedBars = memo(function TrainingSpeedBars({
  layout,
}: {
  readonly layout: TrainingSpeedLayout;
}): ReactElement {
  const { width, height, nameX, barX, hasWords, rows } = layout;
  return (
    <>
      {rows.map(({ bar, name, y, width: length, trophyX }) => (
        <g key={bar.runId} data-part="bar" data-slot={bar.slot} data-best={bar.isBest || undefined}>
          <PlotMark slot={bar.slot} x={6} y={y} size={12} />
          <text className="rc-plot-name" x={nameX} y={y} dy="0.35em">
            {name}
          </text>
          {length > 0 && (
            <rect x={barX} y={y - 6} width={length} height={12} rx={2} fill={plotColor(bar.slot)} />
          )}
          {bar.state !== 'value' && (
            <text x={barX + 8} y={y} dy="0.35em">
              {bar.word}
            </text>
          )}
          {bar.isBest && (
            <g className="rc-speed-trophy" transform={`translate(${trophyX} ${y - 8})`}>
              <Icon drawing={trophyIcon} />
            </g>
          )}
          <text className="rc-speed-value" x={width} y={y} dy="0.35em" textAnchor="end">
            {bar.isBest && hasWords && <tspan className="rc-speed-word">{bar.word} </tspan>}
            {bar.text}
          </text>
        </g>
      ))}
      <line className="rc-axis" x1={barX} x2={barX} y1={0} y2={height} />
    </>
  );
});
