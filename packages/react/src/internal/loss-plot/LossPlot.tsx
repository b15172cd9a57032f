'use client';

import {
  type ChartDomain,
  type CursorMove,
  type Labels,
  type LossChartView,
  lossChartLabelsEn,
  readRun,
  windowText,
  zoomWindow,
} from '@runcompare/core';
import { type KeyboardEvent, memo, type ReactElement, useId, useLayoutEffect, useRef } from 'react';
import type { ChartCursor } from '../chartCursor';
import type { Say } from '../LiveText';
import { LossCurves } from './LossCurves';
import { LossPlotFrame } from './LossPlotFrame';
import { LossPlotOverlay, type LossPlotOverlayHandle } from './LossPlotOverlay';
import { pointAtRun } from './pointAtRun';
import { usePlotGestures } from './usePlotGestures';

export interface LossPlotProps {
  readonly view: LossChartView;
  readonly cursor: ChartCursor;
  readonly labels: Labels | undefined;
  /** With the range to show, everything when undefined; once per move of a pan or a pinch. */
  readonly onWindowChange: (window: ChartDomain | undefined) => void;
  /** With the run that is to be read alone, all of them when undefined. */
  readonly onReadRunChange: (runId: string | undefined) => void;
  readonly say: Say;
}

const Picture = memo(function Picture({ view }: { readonly view: LossChartView }): ReactElement {
  return (
    <LossPlotFrame view={view}>
      <LossCurves view={view} />
    </LossPlotFrame>
  );
});

/** Axes, curves and cursor, read and zoomed by pointer, touch and keys. One tab stop. */
export function LossPlot({
  view,
  cursor,
  labels,
  onWindowChange,
  onReadRunChange,
  say,
}: LossPlotProps): ReactElement {
  const chart = labels?.chart ?? lossChartLabelsEn;
  const id = useId();
  const overlay = useRef<LossPlotOverlayHandle>(null);
  const { ref, handlers, cancel } = usePlotGestures({ view, overlay, onWindowChange });

  const readId = view.runs.find((run) => run.isHighlighted)?.runId;
  // What is drawn anew has to be told.
  useLayoutEffect(() => {
    if (view && ref.current) pointAtRun(ref.current, readId);
  }, [view, readId, ref]);

  const zoomTo = (window: ChartDomain) => {
    onWindowChange(window);
    const isZoomed = window[0] !== view.full[0] || window[1] !== view.full[1];
    say(windowText({ ...view, isZoomed, x: { ...view.x, domain: window } }).spoken);
  };
  const read = (move: 'next' | 'previous') => {
    const { runId, spoken } = readRun(view, { move, at: overlay.current?.position() });
    onReadRunChange(runId);
    say(spoken);
  };
  const go = (move: CursorMove, times = 1) => {
    const spoken = overlay.current?.byKey(move, times);
    if (spoken === undefined) return false;
    say(spoken);
    return true;
  };
  const zoomBy = (factor: number) =>
    zoomTo(zoomWindow(view, { factor, at: overlay.current?.position() }));
  const clear = () => {
    const wasDragging = cancel();
    const wasReading = overlay.current?.clear() ?? false;
    if (readId !== undefined) onReadRunChange(undefined);
    say('');
    return wasDragging || wasReading || readId !== undefined;
  };
  /** False for a key that is not one of the chart's, or that there is nothing to do for. */
  const applyKey = ({ key, shiftKey }: KeyboardEvent): boolean => {
    switch (key) {
      case 'ArrowRight':
        return go('next', shiftKey ? 10 : 1);
      case 'ArrowLeft':
        return go('previous', shiftKey ? 10 : 1);
      case 'Home':
        return go('first');
      case 'End':
        return go('last');
      case ']':
        read('next');
        return true;
      case '[':
        read('previous');
        return true;
      // Plus shares a key with the equals sign on many keyboards.
      case '+':
      case '=':
        zoomBy(2);
        return true;
      case '-':
        zoomBy(0.5);
        return true;
      case '0':
        zoomTo(view.full);
        return true;
      case 'Escape':
        return clear();
      default:
        return false;
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (applyKey(event)) event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds inputs, this is one picture
    <div
      ref={ref}
      className="rc-plot rc-loss-plot"
      data-part="plot"
      role="group"
      aria-roledescription={chart.chart.toLowerCase()}
      aria-label={view.caption}
      aria-describedby={`${id}keys`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: keys read and zoom it
      tabIndex={0}
      onKeyDown={onKeyDown}
      {...handlers}
      onBlur={() => overlay.current?.clear()}
    >
      <div role="img" aria-label={view.description}>
        <Picture view={view} />
      </div>
      <LossPlotOverlay view={view} cursor={cursor} id={id} handle={overlay} />
      <p className="rc-plot-hint" aria-hidden="true" data-part="hint">
        {chart.keyHints.map(([key, what]) => (
          <span key={key}>
            <kbd>{key}</kbd> {what}
          </span>
        ))}
      </p>
      <span id={`${id}keys`} hidden>
        {chart.plotKeys}
      </span>
    </div>
  );
}
