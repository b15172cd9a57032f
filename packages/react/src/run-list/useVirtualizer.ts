'use client';

import type { Virtualizer, VirtualizerOptions } from '@tanstack/virtual-core';
import { useReducer, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useIsomorphicLayoutEffect } from '../internal/useIsomorphicLayoutEffect';
import type { VirtualCore } from './virtualCore';

type Options = VirtualizerOptions<HTMLElement, HTMLElement>;
type RowVirtualizer = Virtualizer<HTMLElement, HTMLElement>;

/**
 * What the `useVirtualizer` of TanStack's React package does, for a core that comes later: their hook
 * needs it from the first render on. Undefined until then.
 */
export function useVirtualizer(
  core: VirtualCore | undefined,
  options: Omit<Options, 'observeElementRect' | 'observeElementOffset' | 'scrollToFn' | 'onChange'>,
): RowVirtualizer | undefined {
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);
  const isMeasuring = useRef(false);
  const [made, setMade] = useState<RowVirtualizer>();
  const resolved: Options | undefined = core && {
    ...options,
    observeElementRect: core.observeElementRect,
    observeElementOffset: core.observeElementOffset,
    scrollToFn: core.elementScroll,
    onChange: (_, isSync) => {
      // React commits the rows that are measured: it can't be made to render from within.
      if (isSync && !isMeasuring.current) flushSync(renderAgain);
      else renderAgain();
    },
  };
  let virtualizer = made;
  if (core && resolved && !virtualizer) {
    virtualizer = measuredBy(new core.Virtualizer(resolved), isMeasuring);
    setMade(virtualizer);
  }
  if (virtualizer && resolved) virtualizer.setOptions(resolved);
  useIsomorphicLayoutEffect(() => virtualizer?._didMount(), [virtualizer]);
  useIsomorphicLayoutEffect(() => virtualizer?._willUpdate());
  return virtualizer;
}

function measuredBy(
  virtualizer: RowVirtualizer,
  isMeasuring: { current: boolean },
): RowVirtualizer {
  const { measureElement } = virtualizer;
  virtualizer.measureElement = (element) => {
    isMeasuring.current = true;
    try {
      measureElement(element);
    } finally {
      isMeasuring.current = false;
    }
  };
  return virtualizer;
}
