import type { Float64Values, History } from '../run/history';
import { reduceSeries, visibleRange } from './reduceSeries';
import { placedSeries, type Series } from './series';

/** What {@link reduceHistory} thins for. */
export interface ReduceOptions {
  /**
   * Pixel columns of the plot, whole and at least 1 (else cut to it); per column at most four points
   * that can be drawn are kept.
   */
  readonly columns: number;
  /** Visible range of x; as far as the axis can show the history when left out. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** On `log`, columns are equal in log space and points at x <= 0 are left out. */
  readonly scale?: 'linear' | 'log' | undefined;
  /** On `log`, values <= 0 are holes like NaN: they can be no extreme of what is drawn. */
  readonly valueScale?: 'linear' | 'log' | undefined;
  /** Positions along x, one per point: ascending, NaN where a point has none. The steps when left out. */
  readonly x?: Float64Values | undefined;
  /** Indices that are kept whatever happens, visible or not, such as a checkpoint. */
  readonly keep?: readonly number[] | undefined;
}

/** Which points are left, and of how many. */
export interface ReducedHistory {
  /** Indices into the history, ascending. */
  readonly indices: readonly number[];
  /** Points inside the visible range before reduction. */
  readonly of: number;
  /** Points that the axis cannot show: without a position, or at x <= 0 on a log axis. */
  readonly leftOut: number;
}

/**
 * Thins a history to what a plot of `columns` pixels can show. Per column the first, last, lowest
 * and highest finite points are kept and the first and last non-finite one, so that a spike of one
 * step, a hole, the best step and both ends survive at every size; up to four points are all kept.
 * Of equal extremes the earliest is kept. The nearest point on either side of the range is kept too:
 * curves run to the edge. Never invents a value; the same input gives the same output.
 *
 * Takes what it is given for finished: smooth the full history first, since an average over what is
 * left here would weigh extremes as if they were typical.
 */
export function reduceHistory(history: History, options: ReduceOptions): ReducedHistory {
  const { columns, scale = 'linear', valueScale = 'linear', keep = [] } = options;
  const series = placedSeries(history, options.x);
  const { index } = series;
  const { from, to } = rangeOf(series, options);
  const reduced = reduceSeries(series, { columns, from, to, scale, valueScale });
  const indices = index ? reduced.indices.map((i) => index[i] as number) : reduced.indices;
  return {
    indices:
      keep.length === 0 ? indices : [...new Set([...indices, ...keep])].sort((a, b) => a - b),
    of: reduced.end - reduced.start,
    leftOut: history.length - series.length + reduced.shownFrom,
  };
}

/** The first and last position that the axis can show, where no other is asked for. */
function rangeOf(
  series: Series,
  { from = -Infinity, to, scale = 'linear' }: ReduceOptions,
): { readonly from: number; readonly to: number } {
  const isShown = Number.isFinite(from) && (scale === 'linear' || from > 0);
  const { start } = visibleRange(series, { from: -Infinity, to: Infinity, scale });
  const first = isShown ? from : (series.x[start] ?? 0);
  return { from: first, to: to ?? Math.max(first, series.x.at(-1) ?? first) };
}
