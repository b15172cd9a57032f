import type { RunInChart } from './runInChart';

/** A place in a chart that a pointer or a key can go to, and what is read there. */
export interface ChartStop {
  readonly key: string;
  readonly run: RunInChart;
  /** Pixels of the whole picture. */
  readonly x: number;
  readonly y: number;
  /** What the tooltip says below the run's name. */
  readonly lines: readonly string[];
  /** All of it as one sentence. */
  readonly spoken: string;
  /** Stops of one line or column: up and down go from one to the next. */
  readonly group: string;
}

/** What a key does: along a line or column, or from one to the next. */
export type StopMove = 'next' | 'previous' | 'first' | 'last' | 'nextGroup' | 'previousGroup';

/**
 * The index of the stop that a key goes to from `from`; from nowhere (undefined) the first, or the
 * last when going back. Going to another group lands on its stop that is nearest across; where all
 * stops are in one group it goes to the next or previous one. Stays where it is at either end, and
 * is undefined only where there are no stops.
 */
export function moveStop(
  stops: readonly ChartStop[],
  from: number | undefined,
  move: StopMove,
): number | undefined {
  const last = stops.length - 1;
  if (last < 0) return undefined;
  const current = from === undefined ? undefined : stops[from];
  const isBack = move === 'previous' || move === 'previousGroup';
  if (from === undefined || !current) return isBack || move === 'last' ? last : 0;
  if (move === 'first') return 0;
  if (move === 'last') return last;
  const by = isBack ? -1 : 1;
  const groups = [...new Set(stops.map((stop) => stop.group))];
  if (groups.length === 1 || move === 'next' || move === 'previous') {
    return Math.max(0, Math.min(last, from + by));
  }
  const group = groups[groups.indexOf(current.group) + by];
  if (group === undefined) return from;
  return nearestOf(stops, (stop) =>
    stop.group === group ? Math.abs(stop.x - current.x) : Infinity,
  );
}

/** The index of the stop nearest to a place, undefined past `within` pixels; the earlier of equals. */
export function nearestStop(
  stops: readonly ChartStop[],
  at: { readonly x: number; readonly y: number; readonly within?: number | undefined },
): number | undefined {
  const { x, y, within = Infinity } = at;
  const nearest = nearestOf(stops, (stop) => Math.hypot(stop.x - x, stop.y - y));
  const stop = nearest === undefined ? undefined : stops[nearest];
  return stop && Math.hypot(stop.x - x, stop.y - y) <= within ? nearest : undefined;
}

function nearestOf(
  stops: readonly ChartStop[],
  distanceOf: (stop: ChartStop) => number,
): number | undefined {
  let nearest: number | undefined;
  let least = Infinity;
  for (const [i, stop] of stops.entries()) {
    const distance = distanceOf(stop);
    if (distance < least) {
      least = distance;
      nearest = i;
    }
  }
  return nearest;
}
