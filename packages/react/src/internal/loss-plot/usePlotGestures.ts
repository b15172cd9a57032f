'use client';

import {
  type ChartDomain,
  clampWindow,
  type LossChartView,
  panWindow,
  stretchWindow,
  valueAtPixel,
  zoomWindow,
} from '@runcompare/core';
import {
  type HTMLAttributes,
  type PointerEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { flushSync } from 'react-dom';
import type { LossPlotOverlayHandle } from './LossPlotOverlay';

export interface PlotGesturesOptions {
  readonly view: LossChartView;
  readonly overlay: RefObject<LossPlotOverlayHandle | null>;
  readonly onWindowChange: (window: ChartDomain | undefined) => void;
}

/** What a pointer is doing; places are pixels of the plot, and the view is as it was at the start. */
type Gesture =
  | { readonly kind: 'select'; readonly pointer: number; readonly from: number }
  | {
      readonly kind: 'pan';
      readonly pointer: number;
      readonly from: number;
      readonly view: LossChartView;
    }
  | {
      readonly kind: 'pinch';
      readonly pointers: readonly [number, number];
      readonly from: readonly [number, number];
      readonly view: LossChartView;
    };

type Handlers = Pick<
  HTMLAttributes<HTMLElement>,
  | 'onPointerEnter'
  | 'onPointerDown'
  | 'onPointerMove'
  | 'onPointerUp'
  | 'onPointerCancel'
  | 'onPointerLeave'
  | 'onDoubleClick'
>;

/**
 * Reading and zooming with a pointer: a move reads, a drag zooms to what it covers, with Shift it
 * pans; the wheel zooms with Ctrl or Cmd alone, so that a page still scrolls; two fingers stretch.
 * The ref is for the element that takes the handlers.
 */
export function usePlotGestures(options: PlotGesturesOptions): {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly handlers: Handlers;
  /** Ends a drag without zooming; false when there was none. */
  readonly cancel: () => boolean;
} {
  const ref = useRef<HTMLDivElement>(null);
  const latest = useRef(options);
  const left = useRef<number>(undefined);
  const { width } = options.view;
  useLayoutEffect(() => {
    latest.current = options;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another width may be another place
  useLayoutEffect(() => {
    left.current = undefined;
  }, [width]);

  const gestures = useMemo(() => {
    let gesture: Gesture | undefined;
    /** Fingers that are down, with the places where they are. */
    const touches = new Map<number, number>();

    const placeOf = ({ clientX }: { readonly clientX: number }) => {
      // Reading layout on every move would cost more than all the rest of it.
      left.current ??= ref.current?.getBoundingClientRect().left ?? 0;
      return clientX - left.current;
    };
    const end = () => {
      gesture = undefined;
      latest.current.overlay.current?.select(undefined);
    };
    const capture = ({ currentTarget, pointerId, isTrusted }: PointerEvent<HTMLElement>) => {
      // A script's event has no pointer that could be captured.
      if (isTrusted) currentTarget.setPointerCapture(pointerId);
    };

    const startPinch = () => {
      const [[one, a], [other, b]] = [...touches] as [[number, number], [number, number]];
      const { view, overlay } = latest.current;
      overlay.current?.clear();
      gesture = { kind: 'pinch', pointers: [one, other], from: [a, b], view };
    };

    const handlers: Handlers = {
      onPointerEnter() {
        left.current = undefined;
      },
      onPointerDown(event) {
        left.current = undefined;
        const at = placeOf(event);
        const { overlay, view } = latest.current;
        if (event.pointerType === 'touch') {
          touches.set(event.pointerId, at);
          if (touches.size === 2) {
            capture(event);
            startPinch();
          } else if (touches.size === 1) overlay.current?.toPixel(at);
          return;
        }
        if (event.button !== 0) return;
        capture(event);
        gesture = event.shiftKey
          ? { kind: 'pan', pointer: event.pointerId, from: at, view }
          : { kind: 'select', pointer: event.pointerId, from: at };
        if (event.shiftKey) overlay.current?.clear();
      },
      onPointerMove(event) {
        const at = placeOf(event);
        const { overlay, onWindowChange, view } = latest.current;
        if (touches.has(event.pointerId)) touches.set(event.pointerId, at);
        if (!gesture) {
          if (touches.size < 2) overlay.current?.toPixel(at);
        } else if (gesture.kind === 'pinch') {
          const to = gesture.pointers.map((pointer) => touches.get(pointer)) as [number, number];
          onWindowChange(stretchWindow(gesture.view, { from: gesture.from, to }));
        } else if (gesture.kind === 'pan') {
          const { plot } = gesture.view;
          const by = (gesture.from - at) / (plot.right - plot.left);
          onWindowChange(panWindow(gesture.view, { by }));
        } else {
          overlay.current?.toPixel(at);
          const range = dragged(gesture.from, at, view);
          overlay.current?.select(range);
        }
      },
      onPointerUp(event) {
        touches.delete(event.pointerId);
        const { view, onWindowChange } = latest.current;
        if (gesture?.kind === 'select') {
          const range = dragged(gesture.from, placeOf(event), view);
          if (range) {
            const [from, to] = range;
            const window = [valueAtPixel(view.x, from), valueAtPixel(view.x, to)] as const;
            onWindowChange(clampWindow(view, window));
          }
        }
        end();
      },
      onPointerCancel(event) {
        touches.delete(event.pointerId);
        end();
      },
      onPointerLeave(event) {
        if (event.pointerType === 'touch' || gesture) return;
        latest.current.overlay.current?.clear();
      },
      onDoubleClick() {
        latest.current.onWindowChange(undefined);
      },
    };

    const onWheel = (event: WheelEvent) => {
      left.current = undefined;
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { view, onWindowChange } = latest.current;
      const factor = zoomFactor(event);
      const at = valueAtPixel(view.x, placeOf(event));
      // At once, so that the next turn of the wheel starts from what this one leaves.
      flushSync(() => onWindowChange(zoomWindow(view, { factor, at })));
    };

    const cancel = () => {
      const wasDragging = gesture !== undefined;
      end();
      return wasDragging;
    };
    return { handlers, onWheel, cancel };
  }, []);

  const { onWheel } = gestures;
  useEffect(() => {
    const element = ref.current;
    // React listens passively, and a passive listener cannot keep the page from zooming.
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [onWheel]);

  return { ref, handlers: gestures.handlers, cancel: gestures.cancel };
}

/** What a drag covers of the plot; nothing while it may still be a click. */
function dragged(
  from: number,
  to: number,
  { plot: { left, right } }: LossChartView,
): readonly [number, number] | undefined {
  if (Math.abs(to - from) < 4) return undefined;
  const inside = (x: number) => Math.max(left, Math.min(right, x));
  return [inside(from), inside(to)];
}

const pixelsPerLine = 16;

/** About a half per notch of a wheel, and by little for the many small turns of a touchpad. */
function zoomFactor({ deltaY, deltaMode }: WheelEvent): number {
  const pixels = deltaMode === 0 ? deltaY : deltaY * pixelsPerLine;
  return Math.exp(-Math.max(-60, Math.min(60, pixels)) / 100);
}
