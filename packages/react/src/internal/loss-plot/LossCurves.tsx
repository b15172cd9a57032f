'use client';

import type { LossChartCurve, LossChartPlace, LossChartView } from '@runcompare/core';
import { type ReactElement, useId } from 'react';
import { PlotMark, plotColor } from '../PlotMark';
import { RunMark } from '../RunMark';
import { runCover } from '../RunSwatch';
import { LossCurve } from './LossCurve';
import { LossEndLabels } from './LossEndLabels';

/** Everything in the plot that does not follow the cursor. */
export function LossCurves({ view }: { readonly view: LossChartView }): ReactElement {
  // React 18 puts colons into ids, which a reference in a saved file need not survive.
  const id = useId().replace(/\W/g, '');
  const { plot, curves, bands, checkpoints, bests, nonFinite } = view;
  const marked = curves.filter((curve) => curve.marks.length > 0);
  const slots = [...new Set(marked.map((curve) => curve.slot))];
  const markerOf = (slot: number | undefined) => `${id}mark-${slot ?? 'none'}`;
  const clip = `url(#${id}plot)`;
  return (
    <g data-part="curves">
      <defs>
        <clipPath id={`${id}plot`}>
          <rect
            x={plot.left}
            y={plot.top - 6}
            width={plot.right - plot.left}
            height={plot.bottom - plot.top + 8}
          />
        </clipPath>
        {slots.map((slot) => (
          <marker
            key={slot}
            id={markerOf(slot)}
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
      {bands.map(({ key, runId, slot, role, path }) => (
        <path
          key={key}
          className="rc-band"
          data-part="band"
          data-run={runId}
          data-role={role}
          data-slot={slot}
          d={path}
          fill={plotColor(slot)}
          clipPath={clip}
        />
      ))}
      {inOrder(curves).map(({ key, runId, slot, role, kind, path, isDashed, marks }) => (
        <LossCurve
          key={key}
          runId={runId}
          slot={slot}
          role={role}
          kind={kind}
          path={path}
          isDashed={isDashed}
          marks={pathThrough(marks)}
          marker={`url(#${markerOf(slot)})`}
          clip={clip}
        />
      ))}
      {checkpoints.map(({ runId, slot, id: checkpointId, x, y }) => (
        <line
          key={`${runId} ${checkpointId}`}
          className="rc-checkpoint"
          data-part="checkpoint"
          data-run={runId}
          data-slot={slot}
          x1={x}
          x2={x}
          y1={y}
          y2={y + 5}
          stroke={plotColor(slot)}
        />
      ))}
      {bests.map(({ runId, slot, x, y }) => (
        <g key={runId} data-part="best" data-run={runId} data-slot={slot}>
          <circle className="rc-halo" cx={x} cy={y} r={8.75} />
          <circle className="rc-ring" cx={x} cy={y} r={7.5} stroke={plotColor(slot)} />
          <PlotMark slot={slot} x={x} y={y} size={9} />
        </g>
      ))}
      {nonFinite.map(({ runId, slot, word, position, x, y, wordY }) => (
        <g
          key={`${runId} ${word} ${position}`}
          data-part="non-finite"
          data-run={runId}
          data-slot={slot}
        >
          <path className="rc-cross-halo" d={crossAt({ x, y })} />
          <path className="rc-cross" d={crossAt({ x, y })} stroke={plotColor(slot)} />
          <text className="rc-plot-word" x={x} y={wordY} textAnchor="middle">
            {word}
          </text>
        </g>
      ))}
      <LossEndLabels labels={view.endLabels} />
    </g>
  );
}

/**
 * As the view has them, with the fuller dashes first among equals: where curves coincide, each is
 * seen through the gaps of those above it.
 */
function inOrder(curves: readonly LossChartCurve[]): readonly LossChartCurve[] {
  const layer = ({ kind, role, isHighlighted }: LossChartCurve) =>
    (kind === 'raw' ? 0 : 4) + (isHighlighted ? 2 : 0) + (role === 'eval' ? 1 : 0);
  const cover = ({ slot }: LossChartCurve) => (slot === undefined ? 1 : runCover(slot));
  return [...curves].sort((a, b) => layer(a) - layer(b) || cover(b) - cover(a));
}

/** Marks are those of a line that nobody sees: one element, however many there are. */
function pathThrough(places: readonly LossChartPlace[]): string {
  const line = places.map(({ x, y }) => `${x} ${y}`).join('L');
  return line && `M${line}${places.length === 1 ? 'h0' : ''}`;
}

function crossAt({ x, y }: LossChartPlace): string {
  return `M${x - 3.5} ${y - 3.5}l7 7m0-7l-7 7`;
}
