import type { TraceEvent } from './traceEvent';

export interface TraceMarks {
  /** The mark in whose time an event begins: each lasts until the next one. */
  readonly at: (event: TraceEvent) => string | undefined;
  /** Whether an event is of the thread that set the marks: the page's main thread. */
  readonly isMainThread: (event: TraceEvent) => boolean;
}

/** The marks that the page set with `performance.mark`, as far as they have one of these names. */
export function traceMarks(events: readonly TraceEvent[], names: readonly string[]): TraceMarks {
  const marks = events
    .filter((event) => event.cat.includes('blink.user_timing') && names.includes(event.name))
    .sort((a, b) => a.ts - b.ts);
  const [first] = marks;
  return {
    at: ({ ts }) => marks.findLast((mark) => mark.ts <= ts)?.name,
    isMainThread: ({ pid, tid }) => pid === first?.pid && tid === first.tid,
  };
}
