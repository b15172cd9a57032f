import { RunCompareError } from '../errors';
import type { Float64Values, History } from '../run/history';
import { halfWidthsUpTo, intervalFrom, spreadOf } from './spread';

/** Where the points of the replicates stand. */
export interface ReplicateBandOptions {
  /** Positions along x, ascending, one array per history; the steps when left out. */
  readonly x?: readonly Float64Values[] | undefined;
}

/** Mean and spread of replicates along x, in the metric's unit. All arrays have the same length. */
export interface ReplicateBand {
  /** Every position at which a run has a point, ascending and each once. */
  readonly x: Float64Values;
  /** Runs that have a value here; NaN for mean, low and high where it is 0. */
  readonly n: Float64Values;
  readonly mean: Float64Values;
  readonly low: Float64Values;
  readonly high: Float64Values;
  /**
   * What the band shows: the `range` from lowest to highest where n is up to 4, the `interval` of
   * the mean (95 %, Student's t) from 5. `mixed` where n is now the one and now the other.
   */
  readonly shows: 'range' | 'interval' | 'mixed';
}

/**
 * The mean of replicates with a band around it. A run counts once per position, at its own points
 * with their values (with their mean where several share a position) and between two neighbouring
 * ones by a straight line; never beyond its own ends, and never across a hole. Undefined when no
 * run has a point with a position. The order of the runs does not matter.
 *
 * The interval is `mean +- t(.975, n - 1) * sd / sqrt(n)` (Student 1908). It says where the mean of
 * many seeds may lie, position by position, and not where the next seed will run.
 *
 * To draw it, reduce it like any curve: `createHistory({ step: band.x, value: band.high })`.
 *
 * @throws RunCompareError when x does not fit the histories.
 */
export function replicateBand(
  histories: readonly History[],
  options: ReplicateBandOptions = {},
): ReplicateBand | undefined {
  const curves = histories.map((history, i) => {
    const x = options.x ? options.x[i] : history.step;
    if (x?.length !== history.length) throw misfit(i, x, history);
    return curveOf(x, history.value);
  });
  const x = unionOf(curves.map((curve) => curve.x));
  if (x.length === 0) return undefined;

  const n = new Float64Array(x.length);
  const mean = new Float64Array(x.length);
  const low = new Float64Array(x.length);
  const high = new Float64Array(x.length);
  const next = new Uint32Array(curves.length);
  const values = new Float64Array(curves.length);
  const halfWidths = halfWidthsUpTo(curves.length);
  let ranges = 0;
  let intervals = 0;
  for (let i = 0; i < x.length; i++) {
    const at = x[i] as number;
    let count = 0;
    for (let k = 0; k < curves.length; k++) {
      const curve = curves[k] as Curve;
      let j = next[k] as number;
      while ((curve.x[j] as number) < at) j++;
      next[k] = j;
      const value = valueAt(curve, j, at);
      if (Number.isFinite(value)) values[count++] = value;
    }
    const spread = spreadOf(values, count, halfWidths);
    n[i] = count;
    mean[i] = spread.mean;
    low[i] = spread.low;
    high[i] = spread.high;
    if (count >= intervalFrom) intervals++;
    else if (count > 0) ranges++;
  }
  const shows = intervals === 0 ? 'range' : ranges === 0 ? 'interval' : 'mixed';
  return { x, n, mean, low, high, shows };
}

/** Finite positions, each once, and what the run has there: NaN where nothing is finite. */
interface Curve {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

function misfit(i: number, x: Float64Values | undefined, history: History): RunCompareError {
  return new RunCompareError(
    'invalid-argument',
    'replicateBand',
    `x[${i}] has ${x?.length ?? 'no'} positions and history ${i} ${history.length} points. Every point needs its own position. Pass axisPositions(history, axis).x of each history, in the same order.`,
  );
}

function curveOf(x: Float64Values, values: Float64Values): Curve {
  const at = new Float64Array(x.length);
  const y = new Float64Array(x.length);
  let length = 0;
  let finite = 0;
  for (let i = 0; i < x.length; i++) {
    const position = x[i] as number;
    if (!Number.isFinite(position)) continue;
    if (length === 0 || at[length - 1] !== position) {
      at[length] = position;
      y[length] = Number.NaN;
      length++;
      finite = 0;
    }
    const value = values[i] as number;
    if (!Number.isFinite(value)) continue;
    finite++;
    const mean = y[length - 1] as number;
    y[length - 1] = finite === 1 ? value : mean + (value / finite - mean / finite);
  }
  return { x: at.subarray(0, length), y: y.subarray(0, length) };
}

function unionOf(positions: readonly Float64Array[]): Float64Array {
  return positions.reduce(
    (union, x) => (isSame(union, x) ? union : mergeAscending(union, x)),
    new Float64Array(),
  );
}

/** Replicates mostly log at the same steps. */
function isSame(a: Float64Array, b: Float64Array): boolean {
  return a.length === b.length && a.every((at, i) => at === b[i]);
}

function mergeAscending(a: Float64Array, b: Float64Array): Float64Array {
  const merged = new Float64Array(a.length + b.length);
  let length = 0;
  for (let i = 0, j = 0; i < a.length || j < b.length; length++) {
    const next = Math.min(a[i] ?? Infinity, b[j] ?? Infinity);
    merged[length] = next;
    if (a[i] === next) i++;
    if (b[j] === next) j++;
  }
  return merged.slice(0, length);
}

/** What a curve has at x, given the index of its first point at or after x. */
function valueAt({ x, y }: Curve, index: number, at: number): number {
  const to = x[index];
  if (to === at) return y[index] as number;
  const from = x[index - 1];
  if (from === undefined || to === undefined) return Number.NaN;
  const start = y[index - 1] as number;
  return start + ((y[index] as number) - start) * ((at - from) / (to - from));
}
