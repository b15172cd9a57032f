'use client';

import { type RefCallback, useCallback, useRef, useState } from 'react';

export interface ElementSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Size of the element that the ref is given to: measured before the first paint, then whenever it
 * changes. Undefined on the server and while the element has no size.
 */
export function useElementSize(): readonly [RefCallback<HTMLElement>, ElementSize | undefined] {
  const [size, setSize] = useState<ElementSize>();
  const observer = useRef<ResizeObserver>(undefined);
  const ref = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect();
    observer.current = undefined;
    if (!element) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      setSize((known) => {
        if (width === 0 || height === 0) return undefined;
        return known?.width === width && known.height === height ? known : { width, height };
      });
    };
    measure();
    observer.current = new ResizeObserver(measure);
    observer.current.observe(element);
  }, []);
  return [ref, size];
}
