import type { Float64Values } from '../run/history';

/**
 * Every finite value as the mean of the finite ones in a window of so many points around it; the
 * window is cut at both ends of the series. An even window reaches one point further back.
 *
 * Linear in the number of points whatever the window, and without a running sum: that would keep
 * the rounding error of every spike that ever passed. Means from the start and from the end of
 * blocks as long as the window are joined instead; a window is always the end of one block and the
 * start of the next.
 *
 * Source: van Herk 1992 and Gil and Werman 1993, who take the maximum this way.
 */
export function movingMean(values: Float64Values, window: number): Float64Array {
  const smooth = Float64Array.from(values);
  const { length } = smooth;
  const block = Math.min(window, Math.max(1, length));
  const fromStart = meansWithin(smooth, block, 'fromStart');
  const fromEnd = meansWithin(smooth, block, 'fromEnd');
  const back = Math.floor(window / 2);
  const ahead = window - 1 - back;
  for (let i = 0; i < length; i++) {
    if (!Number.isFinite(smooth[i])) continue;
    const first = Math.max(0, i - back);
    const last = Math.min(length - 1, i + ahead);
    const isOneBlock = Math.floor(first / block) === Math.floor(last / block);
    const startsBlock = first % block === 0;
    const tail = isOneBlock && startsBlock ? 0 : (fromEnd.count[first] as number);
    const head = isOneBlock && !startsBlock ? 0 : (fromStart.count[last] as number);
    smooth[i] =
      (fromEnd.mean[first] as number) * (tail / (tail + head)) +
      (fromStart.mean[last] as number) * (head / (tail + head));
  }
  return smooth;
}

/** At each point the mean and count of the finite values between it and one end of its block. */
function meansWithin(
  values: Float64Array,
  block: number,
  direction: 'fromStart' | 'fromEnd',
): { readonly mean: Float64Array; readonly count: Uint32Array } {
  const { length } = values;
  const mean = new Float64Array(length);
  const count = new Uint32Array(length);
  let m = 0;
  let n = 0;
  for (let k = 0; k < length; k++) {
    const i = direction === 'fromStart' ? k : length - 1 - k;
    const opensBlock = direction === 'fromStart' ? i % block === 0 : (i + 1) % block === 0;
    if (opensBlock) {
      m = 0;
      n = 0;
    }
    const y = values[i] as number;
    if (Number.isFinite(y)) {
      n++;
      m += y / n - m / n;
    }
    mean[i] = m;
    count[i] = n;
  }
  return { mean, count };
}
