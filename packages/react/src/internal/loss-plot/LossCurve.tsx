import type { LossChartCurve } from '@runcompare/core';
import { memo, type ReactElement } from 'react';
import { plotColor } from '../PlotMark';
import { runDash } from '../RunSwatch';

export interface LossCurveProps
  extends Pick<LossChartCurve, 'runId' | 'slot' | 'role' | 'kind' | 'path' | 'isDashed'> {
  /** Path through the points that carry a mark; empty where none does. */
  readonly marks: string;
  readonly marker: string;
  /** The plot; marks on its edge are whole. */
  readonly clip: string;
}

/** One line. Nothing but texts and numbers, so that one that did not change is not rendered again. */
export const LossCurve = memo(function LossCurve({
  runId,
  slot,
  role,
  kind,
  path,
  isDashed,
  marks,
  marker,
  clip,
}: LossCurveProps): ReactElement {
  const dash = slot === undefined ? '2 2' : runDash(slot);
  return (
    <g data-run={runId}>
      <path
        className="rc-curve"
        data-part="curve"
        data-role={role}
        data-kind={kind}
        data-dense={(kind !== 'raw' && !isDashed) || undefined}
        data-slot={slot}
        d={path}
        stroke={plotColor(slot)}
        clipPath={clip}
        strokeDasharray={isDashed ? dash : undefined}
      />
      {marks && (
        <path
          className="rc-marks"
          data-part="marks"
          d={marks}
          markerStart={marker}
          markerMid={marker}
          markerEnd={marker}
        />
      )}
    </g>
  );
});
