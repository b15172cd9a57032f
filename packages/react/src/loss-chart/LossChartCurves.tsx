'use client';

import {
  type OldLossChartView as LossChartView,
  shortenLabel,
  spreadLabels,
} from '@runcompare/core';
import { memo, type ReactElement, useId } from 'react';
import { RunMark } from '../internal/RunMark';
import { runColor, runDash } from '../internal/RunSwatch';
import { curvePath } from './curvePath';
import { endGap, endName, endsNeedMarks, markRoom } from './plotMargin';
import { type PlotScales, usePlotScales } from './usePlotScales';

export interface LossChartCurvesProps {
  readonly view: LossChartView;
  readonly isNarrow: boolean;
}

/** Everything in the plot that does not follow the cursor. */
export const LossChartCurves = memo(function LossChartCurves({
  view,
  isNarrow,
}: LossChartCurvesProps): ReactElement | null {
  const id = useId();
  const scales = usePlotScales();
  if (!scales) return null;
  const { left, right, top, bottom } = scales;
  const marker = (slot: number | undefined) => `${id}mark-${slot ?? 'none'}`;
  const slots = [...new Set(view.series.filter((one) => one.hasMarks).map((one) => one.slot))];
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
        {view.series.map((one) => (
          <path
            key={`${one.role} ${one.runId}`}
            className="rc-curve"
            data-part="curve"
            data-role={one.role}
            data-slot={one.slot}
            d={curvePath(one.segments, scales.x, scales.y)}
            stroke={colorOf(one.slot)}
            strokeDasharray={one.role === 'eval' ? dashOf(one.slot) : undefined}
            {...(one.hasMarks && {
              markerStart: `url(#${marker(one.slot)})`,
              markerMid: `url(#${marker(one.slot)})`,
              markerEnd: `url(#${marker(one.slot)})`,
            })}
          />
        ))}
      </g>
      <Checkpoints view={view} scales={scales} />
      {[...view.bests].reverse().map(({ runId, slot, x, y }) => (
        <g
          key={runId}
          data-part="best"
          data-slot={slot}
          transform={`translate(${scales.x(x)} ${scales.y(y)})`}
        >
          <circle className="rc-halo" r={8.75} />
          <circle className="rc-ring" r={7.5} stroke={colorOf(slot)} />
          <PlotMark slot={slot} size={9} />
        </g>
      ))}
      <NonFinite view={view} scales={scales} />
      <EndLabels view={view} scales={scales} isNarrow={isNarrow} />
    </g>
  );
});

interface LayerProps {
  readonly view: LossChartView;
  readonly scales: PlotScales;
}

/** A run's mark around the origin of a group. */
export function PlotMark({
  slot,
  size,
}: {
  readonly slot: number | undefined;
  readonly size: number;
}): ReactElement {
  return (
    <g transform={`scale(${size / 12}) translate(-6 -6)`}>
      <RunMark slot={slot} />
    </g>
  );
}

export const colorOf = (slot: number | undefined) =>
  slot === undefined ? 'var(--rc-line-control)' : runColor(slot);

const dashOf = (slot: number | undefined) => (slot === undefined ? '2 2' : runDash(slot));

function Checkpoints({ view, scales }: LayerProps): ReactElement {
  return (
    <>
      {view.checkpoints.map(({ runId, slot, id, x, y }) => {
        const isRinged = view.bests.some((best) => best.runId === runId && best.x === x);
        const from = scales.y(y) + (isRinged ? 10.5 : 6);
        return (
          <line
            key={`${runId} ${id}`}
            className="rc-checkpoint"
            data-part="checkpoint"
            data-slot={slot}
            x1={scales.x(x)}
            x2={scales.x(x)}
            y1={from}
            y2={from + 5}
            stroke={colorOf(slot)}
          />
        );
      })}
    </>
  );
}

function NonFinite({ view, scales }: LayerProps): ReactElement {
  const words: { x: number; y: number }[] = [];
  // What is not a number has no height of its own, so it can make way for a ring.
  const placeOf = (x: number, height: number) => {
    const isCovered = view.bests.some(
      (best) => Math.abs(scales.x(best.x) - x) < 14 && Math.abs(scales.y(best.y) - height) < 14,
    );
    const way = height + (isCovered ? 50 : 34) > scales.bottom ? -1 : 1;
    const cross = isCovered ? height + way * 16 : height;
    let word = cross + (way < 0 ? -9 : 17);
    while (words.some((other) => Math.abs(other.x - x) < 30 && Math.abs(other.y - word) < 12)) {
      word += way * 12;
    }
    words.push({ x, y: word });
    return { cross, word };
  };
  return (
    <>
      {view.nonFinite.map((mark) => {
        const x = scales.x(mark.x);
        const { cross: y, word } = placeOf(x, scales.y(mark.y));
        return (
          <g
            key={`${mark.runId} ${mark.word} ${mark.x}`}
            data-part="non-finite"
            data-slot={mark.slot}
          >
            <path className="rc-cross-halo" d={`M${x - 3.5} ${y - 3.5}l7 7m0-7l-7 7`} />
            <path
              className="rc-cross"
              d={`M${x - 3.5} ${y - 3.5}l7 7m0-7l-7 7`}
              stroke={colorOf(mark.slot)}
            />
            <text className="rc-plot-word" x={x} y={word} textAnchor="middle">
              {mark.word}
            </text>
          </g>
        );
      })}
    </>
  );
}

function EndLabels({
  view,
  scales,
  isNarrow,
}: LayerProps & { readonly isNarrow: boolean }): ReactElement {
  const { endLabels } = view;
  const room = scales.bottom - scales.top;
  const isOneLine = isNarrow || endLabels.length * 29 > room;
  const ends = endLabels.map((label) => scales.y(label.y));
  const places = spreadLabels(ends, {
    gap: isOneLine ? 15 : 29,
    from: scales.top + (isOneLine ? 0 : 6),
    to: scales.bottom - (isOneLine ? 4 : 12),
  });
  const hasMarks = endsNeedMarks(view, isNarrow);
  const markX = scales.right + endGap + 4;
  const textX = scales.right + endGap + (hasMarks ? markRoom : 0);
  return (
    <>
      {endLabels.map(({ runId, slot, label, value, detail, x }, i) => {
        const place = places[i] ?? 0;
        const end = ends[i] ?? 0;
        const isAtEdge = scales.right - scales.x(x) < 24;
        return (
          <g key={runId} data-part="end-label" data-slot={slot}>
            {isAtEdge && Math.abs(place - end) > 3 && (
              <path
                className="rc-leader"
                d={`M${scales.right + 3} ${end}L${scales.right + endGap - 3} ${place}`}
                stroke={colorOf(slot)}
              />
            )}
            {hasMarks && (
              <g transform={`translate(${markX} ${place})`}>
                <PlotMark slot={slot} size={8} />
              </g>
            )}
            {isNarrow ? (
              <text className="rc-plot-word" x={textX} y={place + 4}>
                {value}
              </text>
            ) : isOneLine ? (
              <text x={textX} y={place + 4}>
                <tspan className="rc-plot-name">{shortenLabel(label, 9)}</tspan> {value}
              </text>
            ) : (
              <>
                <text className="rc-plot-name" x={textX} y={place - 2}>
                  {endName(label)}
                  <title>{label}</title>
                </text>
                <text x={textX} y={place + 12}>
                  {detail}
                </text>
              </>
            )}
          </g>
        );
      })}
    </>
  );
}
