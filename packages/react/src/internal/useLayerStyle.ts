'use client';

import { type CSSProperties, type RefObject, useEffect, useState } from 'react';

/** What a layer at the end of the document takes over from the component that opens it. */
export interface LayerStyle {
  readonly style: CSSProperties;
  readonly dir: 'ltr' | 'rtl';
}

/**
 * Color scheme, font and direction of `near` for as long as `isOpen`, also where the host changes its
 * theme meanwhile; undefined before. A layer is drawn at the end of the document, where a host's own
 * scheme may not reach.
 */
export function useLayerStyle(
  near: RefObject<Element | null>,
  isOpen = true,
): LayerStyle | undefined {
  const [layer, setLayer] = useState<LayerStyle>();
  useEffect(() => {
    const element = near.current;
    if (!isOpen || !element) return;
    const read = () => {
      const { colorScheme, fontFamily, direction } = getComputedStyle(element);
      const dir = direction === 'rtl' ? 'rtl' : 'ltr';
      setLayer((before) =>
        before?.dir === dir &&
        before.style.colorScheme === colorScheme &&
        before.style.fontFamily === fontFamily
          ? before
          : { style: { colorScheme, fontFamily }, dir },
      );
    };
    read();
    const observer = new MutationObserver(read);
    for (let at: Element | null = element; at; at = at.parentElement) {
      observer.observe(at, { attributeFilter: ['class', 'data-theme', 'dir', 'style'] });
    }
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', read);
    return () => {
      observer.disconnect();
      system.removeEventListener('change', read);
    };
  }, [near, isOpen]);
  return layer;
}
