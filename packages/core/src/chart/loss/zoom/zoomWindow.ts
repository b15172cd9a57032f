import { firstIndex } from '../../../curve/series';
import { type ChartDomain, project, unproject } from '../../scale/chartScale';
import type { LossChartView } from '../lossChartView';

/**
 * The visible range after zooming in by a factor over 1, or out by one under 1, around a position
 * that stays where it is on the screen; the middle when left out. Never beyond all positions and
 * never closer than the points that lie next to each other there.
 */
export function zoomWindow(
  view: LossChartView,
  { factor, at }: { readonly factor: number; readonly at?: number | undefined },
): ChartDomain {
  const [from, to] = projected(view, view.x.domain);
  const fixed = at === undefined ? (from + to) / 2 : inside(project(at, view.x.kind), from, to);
  if (!(factor > 0)) return view.x.domain;
  return fitted(view, [fixed - (fixed - from) / factor, fixed + (to - fixed) / factor], fixed);
}

/**
 * The visible range moved along by a share of its own width on the screen: 1 is all of it, to the
 * right. Stops at both ends with its width kept.
 */
export function panWindow(view: LossChartView, { by }: { readonly by: number }): ChartDomain {
  const [from, to] = projected(view, view.x.domain);
  const shift = by * (to - from);
  return fitted(view, [from + shift, to + shift], (from + to) / 2 + shift);
}

/** A range such as a pointer drags, in any order, as the nearest one that can be shown. */
export function clampWindow(view: LossChartView, window: ChartDomain): ChartDomain {
  const [from, to] = projected(view, [
    inside(Math.min(...window), ...view.full),
    inside(Math.max(...window), ...view.full),
  ]);
  return fitted(view, [from, to], (from + to) / 2);
}

/**
 * The visible range after what stood at two pixels was drawn to two others, as by two fingers. As it
 * is where that would turn it around or put everything in one place.
 */
export function stretchWindow(
  view: LossChartView,
  {
    from,
    to,
  }: { readonly from: readonly [number, number]; readonly to: readonly [number, number] },
): ChartDomain {
  const { domain, range } = view.x;
  const [first, last] = projected(view, domain);
  const perPixel = (last - first) / (range[1] - range[0]);
  const stretched = (perPixel * (from[1] - from[0])) / (to[1] - to[0]);
  if (!(stretched > 0 && stretched < Infinity)) return domain;
  const fixed = first + (from[0] - range[0]) * perPixel;
  const low = fixed - (to[0] - range[0]) * stretched;
  const high = fixed + (range[1] - to[0]) * stretched;
  return fitted(view, [low, high], (low + high) / 2);
}

/** What of the visible range is moved: one end, which never passes the other, or all of it. */
export type WindowPart = 'from' | 'to' | 'both';

/** The visible range with a part of it moved by a share of all positions on the screen. */
export function moveWindow(
  view: LossChartView,
  { part, by }: { readonly part: WindowPart; readonly by: number },
): ChartDomain {
  const [first, last] = projected(view, view.full);
  const [from, to] = projected(view, view.x.domain);
  const shift = by * (last - first);
  if (part === 'both') return fitted(view, [from + shift, to + shift], (from + to) / 2 + shift);
  const least = leastWidth(view, view.x.domain[part === 'from' ? 1 : 0]);
  if (part === 'from') return fitted(view, [inside(from + shift, first, to - least), to], to);
  return fitted(view, [from, inside(to + shift, from + least, last)], from);
}

/** Inside all positions with its width kept as far as there is room, and not too narrow. */
function fitted(view: LossChartView, [from, to]: ChartDomain, around: number): ChartDomain {
  const { full, x } = view;
  const [first, last] = projected(view, full);
  const middle = inside(around, first, last);
  const least = leastWidth(view, unproject(middle, x.kind));
  let [low, high] = [from, to];
  if (high - low < least) {
    const share = high > low ? (middle - low) / (high - low) : 0.5;
    low = middle - share * least;
    high = low + least;
  }
  const shift = low < first ? first - low : high > last ? last - high : 0;
  // An end that is reached is that end exactly: logarithms and shifts are a hair off.
  const hair = (last - first) * 1e-9;
  return [
    low + shift <= first + hair ? full[0] : unproject(low + shift, x.kind),
    high + shift >= last - hair ? full[1] : unproject(high + shift, x.kind),
  ];
}

function leastWidth(view: LossChartView, at: number): number {
  const [first, last] = projected(view, view.full);
  return Math.min(last - first, closest(view, at));
}

/** The least distance between two neighboring points of any curve around a position, on the screen. */
function closest({ visible, full, x }: LossChartView, at: number): number {
  let least = Infinity;
  for (const { curve } of visible) {
    const { series } = curve.line;
    const { length } = series;
    const position = (index: number) => series.x[index] as number;
    const from = firstIndex({ from: 0, to: length }, (i) => position(i) >= full[0]);
    const firstWhere = (matches: (at: number) => boolean) =>
      firstIndex({ from, to: length }, (i) => matches(position(i)));
    let after = firstWhere((other) => other > at);
    if (after === length) after = firstWhere((other) => other === position(length - 1));
    // Before the first point, and where all points stand in one place.
    if (after <= from) after = firstWhere((other) => other > position(from));
    if (after === length) continue;
    least = Math.min(
      least,
      project(position(after), x.kind) - project(position(after - 1), x.kind),
    );
  }
  return least;
}

function projected({ x }: LossChartView, [from, to]: ChartDomain): ChartDomain {
  return [project(from, x.kind), project(to, x.kind)];
}

function inside(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
