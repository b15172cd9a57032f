import type { TradeOffView } from '@runcompare/core';
import { memo, type ReactElement } from 'react';
import { PlotFrame } from '../internal/PlotFrame';
import { PlotMark, plotColor } from '../internal/PlotMark';

/** Everything of the picture that does not follow the reader. */
export const TradeOffPlot = memo(function TradeOffPlot({
  view,
}: {
  readonly view: TradeOffView;
}): ReactElement {
  return (
    <>
      <PlotFrame
        plot={view.plot}
        xTicks={view.xTicks}
        yTicks={view.yTicks}
        xLabel={view.xLabel}
        yLabel={view.yLabel}
      />
      {view.front && <path className="rc-front" data-part="front" d={view.front} />}
      {view.marks.map(({ runId, slot, x, y, isOnFront }) => (
        <g key={runId} data-part="point" data-slot={slot} data-front={isOnFront || undefined}>
          {isOnFront && <circle className="rc-halo" cx={x} cy={y} r={9.5} />}
          {isOnFront && <circle className="rc-ring" cx={x} cy={y} r={8} stroke={plotColor(slot)} />}
          {slot === undefined ? (
            <circle className="rc-scatter-dot" cx={x} cy={y} r={4} />
          ) : (
            <PlotMark slot={slot} x={x} y={y} size={11} />
          )}
        </g>
      ))}
    </>
  );
});
