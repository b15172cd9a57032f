import type { History } from '../run/history';

/** Index of the last point at or before `step`, or -1 when the history starts later. */
export function indexAtOrBefore(history: History, step: number): number {
  let low = 0;
  let high = history.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((history.step[middle] as number) <= step) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
