import type { History } from '../run/history';

/** Mean of the finite values; undefined when there is none. */
export function meanValue(history: History): number | undefined {
  let mean = 0;
  let n = 0;
  for (const value of history.value) {
    if (!Number.isFinite(value)) continue;
    n++;
    mean += value / n - mean / n;
  }
  return n === 0 ? undefined : mean;
}
