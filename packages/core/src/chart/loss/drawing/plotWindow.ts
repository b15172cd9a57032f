import type { Axis } from '../../../curve/axis';
import { visibleRange } from '../../../curve/reduceSeries';
import type { ChartDomain, ValueScale } from '../../scale/chartScale';
import type { ChartCurve } from '../line/chartCurve';

/**
 * All positions of the given curves that the axis can show. Starts at 0 on a linear axis unless the
 * first point comes so late, as in a run that was resumed, that a third of it would stay empty; a
 * date does not count from 0.
 */
export function fullDomain(
  curves: readonly ChartCurve[],
  { axis, kind }: { readonly axis: Axis; readonly kind: ValueScale },
): ChartDomain {
  let first = Infinity;
  let last = -Infinity;
  for (const { line } of curves) {
    const { x, length } = line.series;
    const { start } = visibleRange(line.series, { from: -Infinity, to: Infinity, scale: kind });
    if (start === length) continue;
    first = Math.min(first, x[start] as number);
    last = Math.max(last, x[length - 1] as number);
  }
  if (first > last) return kind === 'log' ? [1, 10] : [0, 1];
  if (kind === 'log') return [first === last ? last / 10 : first, last];
  const countsFromZero = axis !== 'wallTime';
  if (first === last) return countsFromZero && last > 0 ? [0, last] : [last, last + 1];
  return countsFromZero && first > 0 && first <= last / 3 ? [0, last] : [first, last];
}

/** The part of a window that lies inside, in ascending order; all of it where that is nothing. */
export function insideOf([from, to]: ChartDomain, window: ChartDomain | undefined): ChartDomain {
  if (!window) return [from, to];
  const start = Math.max(from, Math.min(...window));
  const end = Math.min(to, Math.max(...window));
  return start < end ? [start, end] : [from, to];
}
