'use client';

import {
  basicLabelsEn,
  type ChartStop,
  chartLabelsEn,
  type Labels,
  moveStop,
  nearestStop,
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

interface Place {
  readonly x: number;
  readonly y: number;
}

export interface ChartStageProps {
  readonly width: number;
  readonly height: number;
  /** What the picture is, in one phrase, and what keys do. */
  readonly label: string;
  /** The whole picture in words. */
  readonly description: string;
  readonly stops: readonly ChartStop[];
  /** The stop that a pointer is at; the nearest within reach when left out. */
  readonly pick?: ((at: Place) => number | undefined) | undefined;
  /** Drawn over the picture, at the stop that is read. */
  readonly highlight: (stop: ChartStop) => ReactNode;
  /** The tooltip stays at the pointer where a stop is no single place. */
  readonly followsPointer?: boolean | undefined;
  readonly tooltip?: 'beside' | 'below' | undefined;
  /** HTML over the picture, with stops of its own. */
  readonly overlay?: ReactNode;
  readonly say: (text: string) => void;
  readonly labels: Labels | undefined;
  /** The picture as SVG; a move of the reader does not render it again. */
  readonly children: ReactNode;
}

/** One picture that is read place by place, by pointer or keys. One tab stop. */
export function ChartStage({
  width,
  height,
  label,
  description,
  stops,
  pick = (at) => nearestStop(stops, { ...at, within: 24 }),
  highlight,
  followsPointer = false,
  tooltip = 'beside',
  overlay,
  say,
  labels,
  children,
}: ChartStageProps): ReactElement {
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

  const chart = labels?.chart ?? chartLabelsEn;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds inputs, this is one picture
    <div
      className="rc-plot"
      data-part="plot"
      role="group"
      aria-roledescription={(labels ?? basicLabelsEn).inText(chart.chart)}
      aria-label={label}
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

const moves: { readonly [key: string]: StopMove | undefined } = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowDown: 'nextGroup',
  ArrowUp: 'previousGroup',
  Home: 'first',
  End: 'last',
};
