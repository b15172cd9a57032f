'use client';

import {
  type CursorMove,
  type Labels,
  type OldLossChartView as LossChartView,
  oldLossChartCursor as lossChartCursor,
  oldLossChartStop as lossChartStop,
} from '@runcompare/core';
import { type ReactElement, type Ref, useImperativeHandle, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { useAnnouncement } from '../internal/useAnnouncement';
import { colorOf } from './LossChartCurves';
import { LossChartTooltip } from './LossChartTooltip';
import { usePlotScales } from './usePlotScales';

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
  readonly locale: string | undefined;
  readonly labels: Labels;
  readonly isNarrow: boolean;
  readonly handle: Ref<LossChartCursorHandle>;
  /** Where tooltip and live text go: HTML has no place inside SVG. */
  readonly layer: HTMLElement;
}

export function LossChartCursor({
  view,
  locale,
  labels,
  isNarrow,
  handle,
  layer,
}: LossChartCursorProps): ReactElement {
  const [step, setStep] = useState<number>();
  const [said, say] = useAnnouncement();
  const scales = usePlotScales();

  useImperativeHandle(
    handle,
    () => ({
      toPixel(x) {
        if (scales) setStep(lossChartStop(view, scales.stepAt(x), 'nearest'));
      },
      byKey(move, times = 1) {
        const start = step === undefined && move === 'next' ? 'first' : move;
        const from = step ?? (move === 'previous' ? Infinity : -Infinity);
        let stop = lossChartStop(view, from, start);
        for (let i = 1; i < times && stop !== undefined; i++) {
          stop = lossChartStop(view, stop, move) ?? stop;
        }
        if (stop === undefined) return step !== undefined;
        setStep(stop);
        say(lossChartCursor(view, stop, { locale, labels }).spoken);
        return true;
      },
      clear() {
        setStep(undefined);
        say('');
        return step !== undefined;
      },
    }),
    [view, locale, labels, scales, step, say],
  );

  const cursor = useMemo(
    () => (step === undefined ? undefined : lossChartCursor(view, step, { locale, labels })),
    [view, step, locale, labels],
  );
  const x = scales && cursor ? scales.x(cursor.step) : 0;
  const isShown = scales !== undefined && cursor !== undefined && cursor.rows.length > 0;
  return (
    <g data-part="cursor">
      {isShown && (
        <>
          <line className="rc-cursor" x1={x} x2={x} y1={scales.top} y2={scales.bottom} />
          {cursor.rows.flatMap((row) =>
            [row.train, row.eval].map((reading, i) =>
              reading?.isDrawn && cursor.columns[i === 0 ? 'train' : 'eval'] !== undefined ? (
                <circle
                  // biome-ignore lint/suspicious/noArrayIndexKey: the index is the role
                  key={`${row.runId} ${i}`}
                  className="rc-cursor-dot"
                  cx={scales.x(reading.x)}
                  cy={scales.y(reading.y)}
                  r={i === 0 ? 2.5 : 4}
                  fill={colorOf(row.slot)}
                />
              ) : null,
            ),
          )}
        </>
      )}
      {createPortal(
        <>
          <p className="rc-spoken" role="status">
            {said}
          </p>
          {isShown && (
            <LossChartTooltip cursor={cursor} x={x} width={scales.width} isFixed={isNarrow} />
          )}
        </>,
        layer,
      )}
    </g>
  );
}
