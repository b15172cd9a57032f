import type { LossChartEndLabel } from '@runcompare/core';
import type { ReactElement } from 'react';
import { PlotMark, plotColor } from '../PlotMark';

/** Name and value of each run beside the end of its curve. */
export function LossEndLabels({
  labels,
}: {
  readonly labels: readonly LossChartEndLabel[];
}): ReactElement {
  return (
    <>
      {labels.map(({ runId, slot, label, name, value, x, y, isTwoLines, markX, leader }) => (
        <g key={runId} data-part="end-label" data-run={runId} data-slot={slot}>
          <title>{label}</title>
          {leader && <path className="rc-leader" d={leader} stroke={plotColor(slot)} />}
          {markX !== undefined && <PlotMark slot={slot} x={markX} y={y} size={8} />}
          {isTwoLines ? (
            <>
              <text className="rc-plot-name" x={x} y={y - 2}>
                {name}
              </text>
              <text x={x} y={y + 12}>
                {value}
              </text>
            </>
          ) : name ? (
            <text x={x} y={y + 4}>
              <tspan className="rc-plot-name">{name}</tspan> {value}
            </text>
          ) : (
            <text className="rc-plot-word" x={x} y={y + 4}>
              {value}
            </text>
          )}
        </g>
      ))}
    </>
  );
}
