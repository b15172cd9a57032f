'use client';

import {
  type CursorMove,
  type LossChartView,
  lossChartCursor,
  lossChartStop,
  valueAtPixel,
} from '@runcompare/core';
import {
  type ReactElement,
  type Ref,
  useImperativeHandle,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import type { ChartCursor } from '../chartCursor';
import { plotColor } from '../PlotMark';
import { LossPlotTooltip } from './LossPlotTooltip';

/** What moves over a plot; using it renders the overlay and nothing else of the chart. */
export interface LossPlotOverlayHandle {
  /** The cursor to what is drawn nearest to a horizontal place of the plot, in pixels. */
  readonly toPixel: (x: number) => void;
  /** By evaluations, and gives what is read there as a sentence; undefined with nowhere to go. */
  readonly byKey: (move: CursorMove, times?: number) => string | undefined;
  /** The position that is read. */
  readonly position: () => number | undefined;
  /** False when there was no cursor of this chart. */
  readonly clear: () => boolean;
  /** Pixels between which a drag chooses; undefined when it ends. */
  readonly select: (range: readonly [number, number] | undefined) => void;
}

export interface LossPlotOverlayProps {
  readonly view: LossChartView;
  readonly cursor: ChartCursor;
  /** Of this chart among those that share the cursor. */
  readonly id: string;
  readonly handle: Ref<LossPlotOverlayHandle>;
}

/**
 * Cursor, tooltip and the range under a drag, in a picture of their own over the curves, so that
 * these are neither rendered nor painted again.
 */
export function LossPlotOverlay({ view, cursor, id, handle }: LossPlotOverlayProps): ReactElement {
  const [selected, select] = useState<readonly [number, number]>();
  const position = useSyncExternalStore(cursor.subscribe, cursor.position, nowhere);
  const { axis } = view.data;
  const [from, to] = view.x.domain;
  const at =
    position?.axis === axis && position.at >= from && position.at <= to ? position.at : undefined;
  const reading = useMemo(
    () => (at === undefined ? undefined : lossChartCursor(view, at)),
    [view, at],
  );

  useImperativeHandle(handle, () => {
    const current = () => {
      const known = cursor.position();
      return known?.axis === axis ? known.at : undefined;
    };
    const move = (to: number) => cursor.move({ axis, at: to, by: id });
    return {
      toPixel(x) {
        const stop = lossChartStop(view, { from: valueAtPixel(view.x, x), move: 'nearest' });
        if (stop !== undefined) move(stop);
      },
      byKey(step, times = 1) {
        const start = current();
        const isFresh = start === undefined;
        const first =
          isFresh && step === 'next' ? 'first' : isFresh && step === 'previous' ? 'last' : step;
        let stop = lossChartStop(view, { from: start ?? 0, move: first });
        for (let i = 1; i < times && stop !== undefined; i++) {
          stop = lossChartStop(view, { from: stop, move: step }) ?? stop;
        }
        const reached = stop ?? start;
        if (reached === undefined) return undefined;
        move(reached);
        return lossChartCursor(view, reached).spoken;
      },
      position: current,
      clear() {
        if (cursor.position()?.by !== id) return false;
        cursor.move(undefined);
        return true;
      },
      select,
    };
  }, [view, cursor, axis, id]);

  const { width, height, plot } = view;
  const isShown = reading !== undefined && reading.rows.length > 0;
  return (
    <div className="rc-plot-layer" data-part="cursor">
      <svg width={width} height={height} aria-hidden="true" focusable="false">
        {selected && (
          <rect
            className="rc-selected"
            data-part="selected"
            x={Math.min(...selected)}
            y={plot.top}
            width={Math.abs(selected[1] - selected[0])}
            height={plot.bottom - plot.top}
          />
        )}
        {isShown && (
          <>
            <line
              className="rc-cursor"
              x1={reading.pixel}
              x2={reading.pixel}
              y1={plot.top}
              y2={plot.bottom}
            />
            {reading.dots.map(({ runId, role, slot, x, y }) => (
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
      </svg>
      {isShown && position?.by === id && <LossPlotTooltip cursor={reading} view={view} />}
    </div>
  );
}

const nowhere = () => undefined;
