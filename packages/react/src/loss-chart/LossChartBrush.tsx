'use client';

import {
  type ChartDomain,
  clampWindow,
  type Labels,
  type LossChartView,
  lossChartLabelsEn,
  moveWindow,
  pixelOf,
  valueAtPixel,
  type WindowPart,
  windowText,
} from '@runcompare/core';
import { type KeyboardEvent, memo, type PointerEvent, type ReactElement, useRef } from 'react';
import { Icon } from '../internal/Icon';
import { resetIcon } from '../internal/icons';
import { BrushCurves } from './BrushCurves';
import type { LossChartSettings } from './lossChartSettings';

export interface LossChartBrushProps
  extends Pick<LossChartSettings, 'xScale' | 'yScale' | 'hiddenRunIds'> {
  readonly view: LossChartView;
  readonly labels: Labels | undefined;
  readonly onWindowChange: (window: ChartDomain | undefined) => void;
}

/** Pixels that the strip takes below the plot, with the room between them. */
export const brushHeight = 38;

interface Drag {
  readonly part: WindowPart | 'new';
  /** Where the strip begins on the page, and where in it the drag began, in pixels. */
  readonly left: number;
  readonly from: number;
  readonly view: LossChartView;
}

const Curves = memo(BrushCurves);

/**
 * All of the curves in a strip, with the visible range over them: drag it, either of its ends, or a
 * new one. Range and ends are sliders that take keys.
 */
export function LossChartBrush({
  view,
  xScale,
  yScale,
  hiddenRunIds,
  labels,
  onWindowChange,
}: LossChartBrushProps): ReactElement {
  const drag = useRef<Drag>(undefined);
  const { plot, full, isZoomed } = view;
  const chart = labels?.chart ?? lossChartLabelsEn;
  const width = plot.right - plot.left;
  const strip = { ...view.x, domain: full, range: [0, width] as const };
  const [from, to] = view.x.domain;
  const left = pixelOf(strip, from);
  const right = pixelOf(strip, to);
  const text = windowText(view);

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const { currentTarget: element, target, pointerId } = event;
    const box = element.getBoundingClientRect();
    const part = partOf(target) ?? 'new';
    if (event.isTrusted) element.setPointerCapture(pointerId);
    drag.current = {
      // All of it cannot be moved: what is dragged there is a new range.
      part: part === 'both' && !isZoomed ? 'new' : part,
      left: box.left,
      from: event.clientX - box.left,
      view,
    };
  };
  const onPointerMove = ({ clientX }: PointerEvent<HTMLElement>) => {
    if (drag.current) onWindowChange(draggedTo(drag.current, clientX));
  };
  const end = () => {
    drag.current = undefined;
  };
  const sliderOf = (part: WindowPart, name: string, valueText: string) => ({
    role: 'slider',
    tabIndex: 0,
    'data-part': `brush-${part}`,
    'aria-label': name,
    'aria-valuetext': valueText,
    'aria-valuemin': full[0],
    'aria-valuemax': full[1],
    'aria-valuenow': part === 'to' ? to : from,
    onKeyDown: (event: KeyboardEvent) => {
      const by = shareOf(event);
      if (by === undefined) return;
      event.preventDefault();
      onWindowChange(moveWindow(view, { part, by }));
    },
  });

  return (
    <div className="rc-brush" data-part="brush" style={{ blockSize: brushHeight }}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is dragged here are the sliders in it */}
      <div
        className="rc-brush-strip"
        style={{ left: plot.left, width }}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={end}
        onPointerCancel={end}
        onDoubleClick={() => onWindowChange(undefined)}
      >
        <Curves
          data={view.data}
          show={view.show}
          xScale={xScale}
          yScale={yScale}
          hiddenRunIds={hiddenRunIds}
        />
        <div className="rc-brush-out" style={{ left: 0, width: left }} />
        <div className="rc-brush-out" style={{ left: right, right: 0 }} />
        <div
          className="rc-brush-range"
          style={{ left, width: right - left }}
          {...sliderOf('both', chart.window.name, text.range)}
        />
        <div
          className="rc-brush-end"
          style={{ left }}
          {...sliderOf('from', chart.window.from, text.from)}
        />
        <div
          className="rc-brush-end"
          style={{ left: right }}
          {...sliderOf('to', chart.window.to, text.to)}
        />
      </div>
      <span className="rc-brush-side" style={{ left: plot.right, right: 0 }}>
        {isZoomed ? (
          <button
            type="button"
            className="rc-button rc-brush-reset"
            data-kind="quiet"
            aria-label={chart.resetZoom}
            title={chart.resetZoom}
            onClick={() => onWindowChange(undefined)}
          >
            <Icon drawing={resetIcon} />
            <span>{chart.resetZoom}</span>
          </button>
        ) : (
          <span className="rc-brush-all">{text.range}</span>
        )}
      </span>
    </div>
  );
}

function partOf(target: EventTarget): WindowPart | undefined {
  switch ((target as HTMLElement).dataset.part) {
    case 'brush-from':
      return 'from';
    case 'brush-to':
      return 'to';
    case 'brush-both':
      return 'both';
    default:
      return undefined;
  }
}

function draggedTo({ part, left, from, view }: Drag, clientX: number): ChartDomain {
  const { plot, full, x } = view;
  const width = plot.right - plot.left;
  const strip = { ...x, domain: full, range: [0, width] as const };
  const at = clientX - left;
  if (part === 'both') return moveWindow(view, { part, by: (at - from) / width });
  const fixed =
    part === 'new' ? valueAtPixel(strip, from) : part === 'from' ? x.domain[1] : x.domain[0];
  const moved = part === 'new' ? at : pixelOf(strip, x.domain[part === 'from' ? 0 : 1]) + at - from;
  return clampWindow(view, [fixed, valueAtPixel(strip, moved)]);
}

/** What a key moves a slider by, as a share of all positions. */
function shareOf({ key, shiftKey }: KeyboardEvent): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return shiftKey ? 0.1 : 0.01;
    case 'ArrowLeft':
    case 'ArrowDown':
      return shiftKey ? -0.1 : -0.01;
    case 'PageUp':
      return 0.1;
    case 'PageDown':
      return -0.1;
    case 'Home':
      return -1;
    case 'End':
      return 1;
    default:
      return undefined;
  }
}
