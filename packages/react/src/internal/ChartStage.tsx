'use client';

import {
  basicLabelsEn,
  type ChartStop,
  chartLabelsEn,
  type Labels,
  moveStop,
  nearestStop,
  type RunChartView,
  type StopMove,
} from '@runcompare/core';
import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactElement,
  type ReactNode,
  useState,
} from 'react';
import { ChartTooltip } from './ChartTooltip';
import type { ChartFrame } from './useChartFrame';

interface Place {
  readonly x: number;
  readonly y: number;
}

export interface ChartStageProps {
  readonly view: Pick<RunChartView, 'title' | 'description' | 'stops' | 'width' | 'height'>;
  /** What keys do. */
  readonly keys: string;
  readonly frame: ChartFrame;
  /** The stop that a pointer is at; the nearest within reach when left out. */
  readonly pick?: ((at: Place) => number | undefined) | undefined;
  /** Drawn over the picture, at the stop that is read; a ring when left out. */
  readonly highlight?: ((stop: ChartStop) => ReactNode) | undefined;
  /** The tooltip stays at the pointer where a stop is no single place. */
  readonly followsPointer?: boolean | undefined;
  readonly tooltip?: 'beside' | 'below' | undefined;
  /** HTML over the picture, with stops of its own. */
  readonly overlay?: ReactNode;
  readonly labels: Labels | undefined;
  /** The picture as SVG; a move of the reader does not render it again. */
  readonly children: ReactNode;
}

/**
 * One picture that is read place by place, by pointer or keys. One tab stop. Nothing before its box
 * is measured.
 */
export function ChartStage({
  view: { width, height, title, description, stops },
  keys,
  frame: { size, say },
  pick = (at) => nearestStop(stops, { ...at, within: 24 }),
  highlight = ringAt,
  followsPointer = false,
  tooltip = 'beside',
  overlay,
  labels,
  children,
}: ChartStageProps): ReactElement | null {
  const [reader, setReader] = useState<{ readonly key: string; readonly at?: Place | undefined }>();
  const index = reader ? stops.findIndex(({ key }) => key === reader.key) : -1;
  const stop = stops[index];

  const follow = (event: PointerEvent<HTMLElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const at = { x: event.clientX - left, y: event.clientY - top };
    const found = stops[pick(at) ?? -1];
    setReader(found && { key: found.key, at: followsPointer ? at : undefined });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // Keys of what stands over the picture are its own.
    if (event.target !== event.currentTarget) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      if (!reader) return;
      setReader(undefined);
      say('');
    } else {
      const move = moves[event.key];
      const to = move && stops[moveStop(stops, index < 0 ? undefined : index, move) ?? -1];
      if (!to) return;
      setReader({ key: to.key });
      say(to.spoken);
    }
    event.preventDefault();
  };

  if (!size) return null;
  const chart = labels?.chart ?? chartLabelsEn;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds inputs, this is one picture
    <div
      className="rc-plot"
      data-part="plot"
      role="group"
      aria-roledescription={(labels ?? basicLabelsEn).inText(chart.chart)}
      aria-label={`${title}. ${keys}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys read it place by place
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerMove={follow}
      onPointerDown={follow}
      onPointerLeave={(event) => {
        if (event.pointerType !== 'touch') setReader(undefined);
      }}
      onBlur={() => setReader(undefined)}
    >
      <div role="img" aria-label={description}>
        <svg width={width} height={height} aria-hidden="true" focusable="false">
          {children}
          {stop && <g data-part="highlight">{highlight(stop)}</g>}
        </svg>
      </div>
      {overlay}
      {stop && (
        <div className="rc-plot-layer">
          <ChartTooltip
            stop={stop}
            x={reader?.at?.x ?? stop.x}
            y={reader?.at?.y ?? stop.y}
            width={width}
            height={height}
            side={tooltip}
          />
        </div>
      )}
    </div>
  );
}

const ringAt = ({ x, y }: ChartStop) => <circle className="rc-reader" cx={x} cy={y} r={11} />;

const moves: { readonly [key: string]: StopMove | undefined } = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowDown: 'nextGroup',
  ArrowUp: 'previousGroup',
  Home: 'first',
  End: 'last',
};
