import { type ReducedSeries, reduceSeries } from '../../../curve/reduceSeries';
import type { LossChartPlace } from '../../path/lossChartPlace';
import { ownerOf, type RunInChart } from '../../runInChart';
import type { ChartScale } from '../../scale/chartScale';
import type { ChartLine } from '../line/chartLine';
import type { CurveRole } from '../line/curveRole';
import { mostMarks } from '../line/recordedCurves';
import { bandPath } from './bandPath';
import { curvePath } from './curvePath';
import type { VisibleCurve } from './valueDomain';

/** A line to draw, clipped to the plot. */
export interface LossChartCurve extends RunInChart {
  readonly key: string;
  readonly role: CurveRole;
  /** `raw` is the ghost behind a smoothed line, `mean` that of replicates. */
  readonly kind: 'line' | 'raw' | 'mean';
  /** SVG path data to a tenth of a pixel; lines run on to the edges of the plot. */
  readonly path: string;
  /** Points drawn inside the visible range. */
  readonly drawn: number;
  /** Points inside the visible range before they were thinned. */
  readonly of: number;
  /** Places of the points inside the plot, where they are few enough for a mark on each. */
  readonly marks: readonly LossChartPlace[];
  /** Takes the dash of its run: what is recorded too densely for one to be seen does not. */
  readonly isDashed: boolean;
  readonly isHighlighted: boolean;
}

/** The area around the mean of replicates. */
export interface LossChartBand extends RunInChart {
  readonly key: string;
  readonly role: CurveRole;
  readonly path: string;
  /** The fewest and the most runs at any position. */
  readonly n: readonly [number, number];
  readonly shows: 'range' | 'interval' | 'mixed';
}

/** A curve that is drawn, and how much of it. */
export interface DrawnCurve extends VisibleCurve {
  /** Points drawn inside the visible range. */
  readonly drawn: number;
  readonly isThinned: boolean;
}

export interface DrawOptions {
  readonly x: ChartScale;
  readonly y: ChartScale;
  readonly highlightedId: string | undefined;
}

/** Everything that is drawn of curves in a plot, thinned from all their points. */
export function drawCurves(
  visible: readonly VisibleCurve[],
  { x, y, highlightedId }: DrawOptions,
): {
  readonly curves: readonly LossChartCurve[];
  readonly bands: readonly LossChartBand[];
  readonly drawn: readonly DrawnCurve[];
} {
  const ghosts: LossChartCurve[] = [];
  const lines: LossChartCurve[] = [];
  const bands: LossChartBand[] = [];
  const drawn: DrawnCurve[] = [];
  for (const one of visible) {
    const { curve, start, end } = one;
    const { role, raw, band, line } = curve;
    const owner = { ...ownerOf(curve), role };
    const isHighlighted = curve.runId === highlightedId;
    const lineOf = (kind: LossChartCurve['kind'], of: ChartLine): LossChartCurve => {
      const reduced = reduce(of, { x, y });
      const hasMarks = kind !== 'raw' && role === 'eval' && !raw;
      const mostPlaces = hasMarks ? mostMarks : 0;
      const { path, drawn: points, places } = curvePath(of, reduced, { x, y, mostPlaces });
      const key = `${role} ${kind} ${curve.runId}`;
      if (kind !== 'raw') drawn.push({ ...one, drawn: points, isThinned: isThinned(reduced) });
      const counts = { drawn: points, of: end - start };
      const isSparse = end - start <= mostMarks;
      const isDashed =
        kind !== 'raw' && (role === 'eval' || kind === 'mean' || raw !== undefined || isSparse);
      return { ...owner, key, kind, path, ...counts, marks: places, isDashed, isHighlighted };
    };
    if (raw) ghosts.push(lineOf('raw', raw));
    lines.push(lineOf(band ? 'mean' : 'line', line));
    if (band) {
      const path = bandPath(band, [reduce(band.low, { x, y }), reduce(band.high, { x, y })], {
        x,
        y,
      });
      const { nRange: n, shows } = band;
      bands.push({ ...owner, key: `${role} band ${curve.runId}`, path, n, shows });
    }
  }
  const isOnTop = (curve: LossChartCurve) => Number(curve.isHighlighted);
  lines.sort((a, b) => isOnTop(a) - isOnTop(b));
  return { curves: [...ghosts, ...lines], bands, drawn };
}

/** What a plot shows of a line, one column per pixel. */
export function reduce(
  { series, blocks }: ChartLine,
  { x, y }: Pick<DrawOptions, 'x' | 'y'>,
): ReducedSeries {
  return reduceSeries(series, {
    columns: Math.abs(x.range[1] - x.range[0]),
    from: x.domain[0],
    to: x.domain[1],
    scale: x.kind,
    valueScale: y.kind,
    blocks,
  });
}

function isThinned({ indices, start, end }: ReducedSeries): boolean {
  const before = (indices[0] ?? start) < start ? 1 : 0;
  const after = (indices.at(-1) ?? start) >= end && indices.length > before ? 1 : 0;
  return indices.length - before - after < end - start;
}
