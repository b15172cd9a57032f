import type { History } from '../run/history';
import type { LossChartSeries, ValueScale } from './lossChartSeries';

export type ChartDomain = readonly [number, number];

/**
 * All steps of the given histories. Starts at 0 unless the first point comes so late, as in a run
 * that was resumed, that a third of the axis would stay empty.
 */
export function stepDomain(histories: readonly History[]): ChartDomain {
  let first = Infinity;
  let last = -Infinity;
  for (const { step } of histories) {
    if (step.length === 0) continue;
    first = Math.min(first, step[0] as number);
    last = Math.max(last, step.at(-1) as number);
  }
  if (first > last) return [0, 1];
  if (first === last) return last > 0 ? [0, last] : [last, last + 1];
  return first > 0 && first <= last / 3 ? [0, last] : [first, last];
}

/** The values that the visible part of all curves takes, with room for marks at both ends. */
export function valueDomain(
  series: readonly LossChartSeries[],
  [from, to]: ChartDomain,
  yScale: ValueScale,
): ChartDomain {
  let low = Infinity;
  let high = -Infinity;
  for (const { segments } of series) {
    for (const segment of segments) {
      for (const { x, y } of segment) {
        if (x < from || x > to) continue;
        if (y < low) low = y;
        if (y > high) high = y;
      }
    }
  }
  if (low > high) return yScale === 'log' ? [0.1, 1] : [0, 1];
  return yScale === 'log' ? padLog(low, high) : padLinear(low, high);
}

const padding = 0.06;

function padLinear(low: number, high: number): ChartDomain {
  const span = high - low;
  const room = span > 0 ? span * padding : Math.abs(high) * padding || 0.5;
  const from = Math.max(-Number.MAX_VALUE, low - room);
  return [low >= 0 && from < 0 ? 0 : from, Math.min(Number.MAX_VALUE, high + room)];
}

function padLog(low: number, high: number): ChartDomain {
  const factor = high > low ? Math.exp((Math.log(high) - Math.log(low)) * padding) : 1.1;
  const from = Math.max(Number.MIN_VALUE, low / factor);
  return [from, Math.min(Number.MAX_VALUE, high * factor > from ? high * factor : 4 * from)];
}
