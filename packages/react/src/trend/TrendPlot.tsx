import type { ImprovementTrendView } from '@runcompare/core';
import { memo, type ReactElement } from 'react';
import { PlotFrame } from '../internal/PlotFrame';
import { PlotMark, plotColor } from '../internal/PlotMark';

/** Everything of the picture that does not follow the reader. */
export const TrendPlot = memo(function TrendPlot({
  view,
}: {
  readonly view: ImprovementTrendView;
}): ReactElement {
  const { plot, steps, dots, crosses, rings, marks, words, values } = view;
  return (
    <>
      <PlotFrame plot={plot} xTicks={view.xTicks} yTicks={view.yTicks} xLabel="" yLabel="" />
      <path className="rc-trend-steps" data-part="best-so-far" d={steps} />
      <path className="rc-trend-dots" data-part="values" d={dots} />
      <path className="rc-trend-crosses" data-part="failures" d={crosses} />
      <path className="rc-trend-rings" data-part="without-value" d={rings} />
      {marks.map(({ runId, slot, x, y, kind, isBest }) => (
        <g
          key={runId}
          data-part="attempt"
          data-slot={slot}
          data-kind={kind}
          data-best={isBest || undefined}
        >
          {isBest && <circle className="rc-halo" cx={x} cy={y} r={8.5} />}
          {isBest && <circle className="rc-ring" cx={x} cy={y} r={7.5} stroke={plotColor(slot)} />}
          {kind === 'open' ? (
            <circle className="rc-trend-open" cx={x} cy={y} r={5} />
          ) : slot === undefined ? (
            <circle className="rc-trend-dot" cx={x} cy={y} r={3.5} />
          ) : (
            <PlotMark slot={slot} x={x} y={y} size={10} />
          )}
        </g>
      ))}
      {words.map(({ text, x, y }) => (
        <text key={`${text} ${x}`} className="rc-plot-word" x={x} y={y} textAnchor="middle">
          {text}
        </text>
      ))}
      {values.map(({ text, x, y }) => (
        <text
          key={`${text} ${x} ${y}`}
          className="rc-plot-word"
          data-part="value"
          x={x}
          y={y}
          textAnchor="middle"
        >
          {text}
        </text>
      ))}
    </>
  );
});
