'use client';

import { type CSSProperties, type RefObject, useEffect, useState } from 'react';

/** What a layer at the end of the document takes over from the component that opens it. */
export interface LayerStyle {
  readonly style: CSSProperties;
  readonly dir: 'ltr' | 'rtl';
}

/**
 * Color scheme, font and direction of `near`, read whenever `isOpen` turns true; undefined before. A
 * layer is drawn at the end of the document, where a host's own scheme may not reach.
 */
export function useLayerStyle(
  near: RefObject<Element | null>,
  isOpen = true,
): LayerStyle | undefined {
  const [layer, setLayer] = useState<LayerStyle>();
  useEffect(() => {
    if (!isOpen || !near.current) return;
    const { colorScheme, fontFamily, direction } = getComputedStyle(near.current);
    setLayer({ style: { colorScheme, fontFamily }, dir: direction === 'rtl' ? 'rtl' : 'ltr' });
  }, [near, isOpen]);
  return layer;
}
