import type { Axis } from '@runcompare/core';

/** A place on an x axis that charts read together. */
export interface ChartCursorPosition {
  readonly axis: Axis;
  readonly at: number;
  /** Which chart it was moved on: that one shows the values. */
  readonly by: string;
}

/** One cursor for any number of charts; each shows it where its own axis is the same. */
export interface ChartCursor {
  readonly position: () => ChartCursorPosition | undefined;
  readonly move: (position: ChartCursorPosition | undefined) => void;
  /** Calls back on every move, until the function that it gives is called. */
  readonly subscribe: (onMove: () => void) => () => void;
}

/** A cursor to hand to several charts, so that a move on one of them is seen on all. */
export function createChartCursor(): ChartCursor {
  let current: ChartCursorPosition | undefined;
  const listeners = new Set<() => void>();
  return {
    position: () => current,
    move(position) {
      const isSame =
        position?.at === current?.at &&
        position?.axis === current?.axis &&
        position?.by === current?.by;
      if (isSame) return;
      current = position;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
