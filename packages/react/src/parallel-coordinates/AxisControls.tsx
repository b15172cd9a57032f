'use client';

import {
  type AxisRange,
  type Labels,
  moveRangeEnd,
  type ParallelAxis,
  parallelLabelsEn,
  type RangeEnd,
  type RangeMove,
  rangeBetween,
} from '@runcompare/core';
import { type KeyboardEvent, type PointerEvent, type ReactElement, useRef } from 'react';

export interface AxisControlsProps {
  readonly axis: ParallelAxis;
  /** The handles of one axis at a time can be reached with Tab. */
  readonly isReachable: boolean;
  readonly onRangeChange: (range: AxisRange | undefined) => void;
  /** Left and right go to the same end of the next axis. */
  readonly onLeave: (by: 1 | -1, end: RangeEnd) => void;
  readonly onFocus: () => void;
  readonly labels: Labels | undefined;
}

/** Narrows an axis down: by dragging along it, or by moving either end of the range with keys. */
export function AxisControls({
  axis,
  isReachable,
  onRangeChange,
  onLeave,
  onFocus,
  labels,
}: AxisControlsProps): ReactElement {
  const drag = useRef<{ readonly from: number; readonly top: number; hasMoved: boolean }>(
    undefined,
  );

  const start = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const top = event.currentTarget.getBoundingClientRect().top - axis.top + stripRoom;
    drag.current = { from: event.clientY - top, top, hasMoved: false };
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    const { current } = drag;
    if (!current) return;
    const y = event.clientY - current.top;
    current.hasMoved ||= Math.abs(y - current.from) > 3;
    if (current.hasMoved) onRangeChange(rangeBetween(axis.stops, [current.from, y]));
  };
  const end = () => {
    // A press without a drag takes the range away.
    if (drag.current && !drag.current.hasMoved && axis.range) onRangeChange(undefined);
    drag.current = undefined;
  };

  const onKeyDown = (which: RangeEnd) => (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = moves[event.key];
    if (step) onRangeChange(moveRangeEnd(axis.stops, axis.range, { end: which, move: step }));
    else if (event.key === 'ArrowRight') onLeave(1, which);
    else if (event.key === 'ArrowLeft') onLeave(-1, which);
    else if (clearing.includes(event.key) && axis.range) onRangeChange(undefined);
    else return;
    event.preventDefault();
  };

  const parallel = labels?.parallel ?? parallelLabelsEn;
  return (
    <>
      <div
        className="rc-axis-strip"
        data-part="strip"
        aria-hidden="true"
        style={{
          left: axis.x,
          top: axis.top - stripRoom,
          height: axis.bottom - axis.top + 2 * stripRoom,
        }}
        onPointerDown={start}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
      />
      {(['low', 'high'] as const).map((which) => (
        <div
          key={which}
          className="rc-axis-handle"
          data-part="handle"
          data-key={axis.key}
          data-end={which}
          data-active={axis.range !== undefined}
          style={{ left: axis.x, top: axis.handles[which].y }}
          role="slider"
          tabIndex={isReachable ? 0 : -1}
          aria-label={parallel[which].replace('{key}', () => axis.label)}
          aria-orientation="vertical"
          aria-valuemin={0}
          aria-valuemax={Math.max(0, axis.stops.length - 1)}
          aria-valuenow={axis.handles[which].index}
          aria-valuetext={axis.handles[which].text}
          onKeyDown={onKeyDown(which)}
          onFocus={onFocus}
        />
      ))}
    </>
  );
}

/** How far the strip reaches past both ends of its axis, in pixels. */
const stripRoom = 8;

const moves: { readonly [key: string]: RangeMove | undefined } = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  PageUp: 'farUp',
  PageDown: 'farDown',
  Home: 'bottom',
  End: 'top',
};

const clearing: readonly string[] = ['Escape', 'Delete', 'Backspace'];
