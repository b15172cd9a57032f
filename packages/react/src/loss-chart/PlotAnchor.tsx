'use client';

import { DataContext } from '@visx/xychart';
import { useContext, useLayoutEffect } from 'react';

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
