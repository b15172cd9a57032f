import type { ConfigScatterView } from '@runcompare/core';
import { memo, type ReactElement } from 'react';
import { PlotFrame } from '../internal/PlotFrame';
import { PlotMark, plotColor } from '../internal/PlotMark';

/** Everything of the picture that does not follow the reader. */
export const ConfigScatterPlot = memo(function ConfigScatterPlot({
  view,
}: {
  readonly view: ConfigScatterView;
}): ReactElement {
  const { marks, bestWord } = view;
  return (
    <>
      <PlotFrame
        plot={view.plot}
        xTicks={view.xTicks}
        yTicks={view.yTicks}
        xLabel={view.xLabel}
        yLabel={view.yLabel}
      />
      {marks.map(({ runId, slot, x, y, isBest, isCounted }) => (
        <g
          key={runId}
          data-part="point"
          data-slot={slot}
          data-best={isBest || undefined}
          data-counted={isCounted}
        >
          {isBest && <circle className="rc-halo" cx={x} cy={y} r={9.5} />}
          {isBest && <circle className="rc-ring" cx={x} cy={y} r={8} stroke={plotColor(slot)} />}
          {slot === undefined ? (
            <circle className="rc-scatter-dot" cx={x} cy={y} r={4} />
          ) : (
            <PlotMark slot={slot} x={x} y={y} size={11} />
          )}
          {!isCounted && slot !== undefined && (
            <circle className="rc-scatter-dashed" cx={x} cy={y} r={isBest ? 11 : 9} />
          )}
        </g>
      ))}
      {bestWord && (
        <text className="rc-plot-word" x={bestWord.x} y={bestWord.y} textAnchor="middle">
          {bestWord.text}
        </text>
      )}
    </>
  );
});
