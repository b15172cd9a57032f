'use client';

import { type RefCallback, useCallback, useRef } from 'react';

/**
 * How high the list and what stands below it are, as `--rc-list-size` and `--rc-rest-size` of the
 * element around both. The style sheet makes one column of the two from that, which stays in sight
 * beside a longer one, though in the document, and so for the keyboard and on narrow pages, the
 * comparison stands between them. Nothing moves in the document when the page gets wider.
 */
export function useSideColumn(): readonly [RefCallback<HTMLElement>, RefCallback<HTMLElement>] {
  const list = useRef<HTMLElement>(null);
  const rest = useRef<HTMLElement>(null);
  const observer = useRef<ResizeObserver>(undefined);
  const watch = useCallback(() => {
    observer.current?.disconnect();
    const around = list.current?.parentElement;
    if (!around) return;
    const measure = () => {
      around.style.setProperty('--rc-list-size', `${heightOf(list.current)}px`);
      around.style.setProperty('--rc-rest-size', `${heightOf(rest.current)}px`);
    };
    measure();
    // A frame later: what changes the height of all around it is no answer to a change of size.
    observer.current = new ResizeObserver(() => requestAnimationFrame(measure));
    for (const part of [list.current, rest.current]) if (part) observer.current.observe(part);
  }, []);
  const ofList = useCallback(
    (element: HTMLElement | null) => {
      list.current = element;
      watch();
    },
    [watch],
  );
  const ofRest = useCallback(
    (element: HTMLElement | null) => {
      rest.current = element;
      watch();
    },
    [watch],
  );
  return [ofList, ofRest];
}

/** Rounded up: a column that is a fraction too high would be cut off. */
function heightOf(element: HTMLElement | null): number {
  return Math.ceil(element?.getBoundingClientRect().height ?? 0);
}
