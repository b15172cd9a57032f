'use client';

import { type PointerEvent, useRef } from 'react';

/** Past this many pixels, or faster than this many a millisecond, letting go closes. */
const far = 96;
const fast = 0.6;

export interface DragDownHandlers {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerCancel: (event: PointerEvent<HTMLElement>) => void;
}

/**
 * Lets a sheet be dragged down by its head, which must be its child: it follows the finger, and closes
 * when let go of far enough or fast enough. Buttons in the head stay buttons.
 */
export function useDragDown(onClose: () => void): DragDownHandlers {
  const drag = useRef<{ readonly y: number; readonly at: number; readonly id: number }>(undefined);
  const move = (event: PointerEvent<HTMLElement>, by: number) => {
    const sheet = event.currentTarget.parentElement;
    if (sheet) sheet.style.translate = by > 0 ? `0 ${by}px` : '';
  };
  const letGo = (event: PointerEvent<HTMLElement>, isDropped: boolean) => {
    const start = drag.current;
    if (!start || start.id !== event.pointerId) return;
    drag.current = undefined;
    const by = event.clientY - start.y;
    const speed = by / Math.max(1, event.timeStamp - start.at);
    if (isDropped && (by > far || (by > 24 && speed > fast))) onClose();
    else move(event, 0);
  };
  return {
    onPointerDown(event) {
      const isButton = (event.target as Element).closest('button, a, input');
      if (isButton || event.button !== 0 || drag.current) return;
      drag.current = { y: event.clientY, at: event.timeStamp, id: event.pointerId };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event) {
      const start = drag.current;
      if (start?.id === event.pointerId) move(event, event.clientY - start.y);
    },
    onPointerUp: (event) => letGo(event, true),
    onPointerCancel: (event) => letGo(event, false),
  };
}
