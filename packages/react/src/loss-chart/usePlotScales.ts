'use client';

import { DataContext } from '@visx/xychart';
import { useContext, useLayoutEffect, useMemo } from 'react';

/** Pixels of the plot: its scales and its four edges. */
export interface PlotScales {
  readonly x: (step: number) => number;
  readonly y: (value: number) => number;
  readonly stepAt: (pixel: number) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Width of the whole chart, with the room around the plot. */
  readonly width: number;
}

/** The scales of the XYChart around; undefined until it has some. */
export function usePlotScales(): PlotScales | undefined {
  const { xScale, yScale, margin, innerWidth, innerHeight, dataRegistry } = useContext(DataContext);
  const isReady = dataRegistry?.get(anchorKey) !== undefined;
  return useMemo(() => {
    if (!isReady || !xScale || !yScale || !margin) return undefined;
    return {
      x: (step) => Number(xScale(step)),
      y: (value) => Number(yScale(value)),
      stepAt: (pixel) => ('invert' in xScale ? Number(xScale.invert(pixel)) : 0),
      left: margin.left,
      right: margin.left + (innerWidth ?? 0),
      top: margin.top,
      bottom: margin.top + (innerHeight ?? 0),
      width: margin.left + (innerWidth ?? 0) + margin.right,
    };
  }, [isReady, xScale, yScale, margin, innerWidth, innerHeight]);
}

const anchorKey = 'domain';
const anchor = {
  key: anchorKey,
  data: [{ x: 1, y: 1 }],
  xAccessor: (point: { x: number }) => point.x,
  yAccessor: (point: { y: number }) => point.y,
};

/** XYChart has no scales and draws no axes before some data is registered, whatever the domains. */
export function PlotAnchor(): null {
  const { registerData, unregisterData } = useContext(DataContext);
  useLayoutEffect(() => {
    registerData?.(anchor);
    return () => unregisterData?.(anchorKey);
  }, [registerData, unregisterData]);
  return null;
}
