'use client';

import {
  type CursorMove,
  type LossChartView,
  lossChartCursor,
  lossChartStop,
  valueAtPixel,
} from '@runcompare/core';
import { type ReactElement, type Ref, useImperativeHandle, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { plotColor } from '../internal/PlotMark';
import { useAnnouncement } from '../internal/useAnnouncement';
import { LossChartTooltip } from './LossChartTooltip';

/** What moves the cursor; a move re-renders the cursor and nothing else of the chart. */
export interface LossChartCursorHandle {
  /** To what is drawn nearest to a horizontal place in the plot, in pixels. */
  readonly toPixel: (x: number) => void;
  /** By evaluations, and says where it got. False when there is nowhere to go. */
  readonly byKey: (move: CursorMove, times?: number) => boolean;
  /** False when there was no cursor. */
  readonly clear: () => boolean;
}

export interface LossChartCursorProps {
  readonly view: LossChartView;
  readonly handle: Ref<LossChartCursorHandle>;
  /** Where tooltip and live text go: HTML has no place inside SVG. */
  readonly layer: HTMLElement;
}

export function LossChartCursor({ view, handle, layer }: LossChartCursorProps): ReactElement {
  const [at, setAt] = useState<number>();
  const [said, say] = useAnnouncement();

  useImperativeHandle(
    handle,
    () => ({
      toPixel(x) {
        setAt(lossChartStop(view, { from: valueAtPixel(view.x, x), move: 'nearest' }));
      },
      byKey(move, times = 1) {
        const start = at === undefined && move === 'next' ? 'first' : move;
        const from = at ?? (move === 'previous' ? Infinity : -Infinity);
        let stop = lossChartStop(view, { from, move: start });
        for (let i = 1; i < times && stop !== undefined; i++) {
          stop = lossChartStop(view, { from: stop, move }) ?? stop;
        }
        if (stop === undefined) return at !== undefined;
        setAt(stop);
        say(lossChartCursor(view, stop).spoken);
        return true;
      },
      clear() {
        setAt(undefined);
        say('');
        return at !== undefined;
      },
    }),
    [view, at, say],
  );

  const cursor = useMemo(
    () => (at === undefined ? undefined : lossChartCursor(view, at)),
    [view, at],
  );
  const { plot, width, layout } = view;
  const isShown = cursor !== undefined && cursor.rows.length > 0;
  return (
    <g data-part="cursor">
      {isShown && (
        <>
          <line
            className="rc-cursor"
            x1={cursor.pixel}
            x2={cursor.pixel}
            y1={plot.top}
            y2={plot.bottom}
          />
          {cursor.dots.map(({ runId, role, slot, x, y }) => (
            <circle
              key={`${runId} ${role}`}
              className="rc-cursor-dot"
              cx={x}
              cy={y}
              r={role === 'train' ? 2.5 : 4}
              fill={plotColor(slot)}
            />
          ))}
        </>
      )}
      {createPortal(
        <>
          <p className="rc-spoken" role="status">
            {said}
          </p>
          {isShown && (
            <LossChartTooltip
              cursor={cursor}
              x={cursor.pixel}
              width={width}
              isFixed={layout === 'narrow'}
            />
          )}
        </>,
        layer,
      )}
    </g>
  );
}
