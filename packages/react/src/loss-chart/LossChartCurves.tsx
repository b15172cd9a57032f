'use client';

import type { LossChartView } from '@runcompare/core';
import { memo, type ReactElement, useId } from 'react';
import { PlotMark, plotColor } from '../internal/PlotMark';
import { RunMark } from '../internal/RunMark';
import { runDash } from '../internal/RunSwatch';

export interface LossChartCurvesProps {
  readonly view: LossChartView;
}

/** Everything in the plot that does not follow the cursor. */
export const LossChartCurves = memo(function LossChartCurves({
  view,
}: LossChartCurvesProps): ReactElement {
  const id = useId();
  const { left, right, top, bottom } = view.plot;
  const marker = (slot: number | undefined) => `${id}mark-${slot ?? 'none'}`;
  const marked = view.curves.filter((curve) => curve.marks.length > 0);
  const slots = [...new Set(marked.map((curve) => curve.slot))];
  return (
    <g data-part="curves">
      <defs>
        <clipPath id={`${id}plot`}>
          <rect x={left - 4} y={top - 6} width={right - left + 8} height={bottom - top + 8} />
        </clipPath>
        {slots.map((slot) => (
          <marker
            key={slot}
            id={marker(slot)}
            markerUnits="userSpaceOnUse"
            markerWidth={7}
            markerHeight={7}
            viewBox="-6 -6 12 12"
            overflow="visible"
          >
            <g transform="translate(-6 -6)">
              <RunMark slot={slot} />
            </g>
          </marker>
        ))}
      </defs>
      <g clipPath={`url(#${id}plot)`}>
        {view.curves.map((curve) => (
          <path
            key={curve.key}
            className="rc-curve"
            data-part="curve"
            data-role={curve.role}
            data-slot={curve.slot}
            d={curve.path}
            stroke={plotColor(curve.slot)}
            strokeDasharray={curve.role === 'eval' ? dashOf(curve.slot) : undefined}
            {...(curve.marks.length > 0 && {
              markerStart: `url(#${marker(curve.slot)})`,
              markerMid: `url(#${marker(curve.slot)})`,
              markerEnd: `url(#${marker(curve.slot)})`,
            })}
          />
        ))}
      </g>
      {view.checkpoints.map(({ runId, slot, id: checkpointId, x, y }) => (
        <line
          key={`${runId} ${checkpointId}`}
          className="rc-checkpoint"
          data-part="checkpoint"
          data-slot={slot}
          x1={x}
          x2={x}
          y1={y}
          y2={y + 5}
          stroke={plotColor(slot)}
        />
      ))}
      {[...view.bests].reverse().map(({ runId, slot, x, y }) => (
        <g key={runId} data-part="best" data-slot={slot}>
          <circle className="rc-halo" cx={x} cy={y} r={8.75} />
          <circle className="rc-ring" cx={x} cy={y} r={7.5} stroke={plotColor(slot)} />
          <PlotMark slot={slot} x={x} y={y} size={9} />
        </g>
      ))}
      {view.nonFinite.map(({ runId, slot, word, position, x, y, wordY }) => (
        <g key={`${runId} ${word} ${position}`} data-part="non-finite" data-slot={slot}>
          <path className="rc-cross-halo" d={`M${x - 3.5} ${y - 3.5}l7 7m0-7l-7 7`} />
          <path
            className="rc-cross"
            d={`M${x - 3.5} ${y - 3.5}l7 7m0-7l-7 7`}
            stroke={plotColor(slot)}
          />
          <text className="rc-plot-word" x={x} y={wordY} textAnchor="middle">
            {word}
          </text>
        </g>
      ))}
      <EndLabels view={view} />
    </g>
  );
});

const dashOf = (slot: number | undefined) => (slot === undefined ? '2 2' : runDash(slot));

function EndLabels({ view }: LossChartCurvesProps): ReactElement {
  return (
    <>
      {view.endLabels.map(
        ({ runId, slot, label, x, y, name, value, isTwoLines, markX, leader }) => (
          <g key={runId} data-part="end-label" data-slot={slot}>
            {leader && <path className="rc-leader" d={leader} stroke={plotColor(slot)} />}
            {markX !== undefined && <PlotMark slot={slot} x={markX} y={y} size={8} />}
            {name === '' ? (
              <text className="rc-plot-word" x={x} y={y + 4}>
                {value}
              </text>
            ) : isTwoLines ? (
              <>
                <text className="rc-plot-name" x={x} y={y - 2}>
                  {name}
                  <title>{label}</title>
                </text>
                <text x={x} y={y + 12}>
                  {value}
                </text>
              </>
            ) : (
              <text x={x} y={y + 4}>
                <tspan className="rc-plot-name">{name}</tspan> {value}
              </text>
            )}
          </g>
        ),
      )}
    </>
  );
}
