import { visibleRange } from '../../curve/reduceSeries';
import { ownerOf, type RunInChart } from '../runInChart';
import type { ChartScale, ValueScale } from '../scale/chartScale';
import { curvePath } from './drawing/curvePath';
import { reduce } from './drawing/drawCurves';
import { fullDomain } from './drawing/plotWindow';
import { valueDomain } from './drawing/valueDomain';
import type { CurveRole } from './line/curveRole';
import type { LossChartData } from './lossChartData';

/** How large the strip is, in pixels, and which curves it shows. */
export interface LossChartOverviewOptions {
  readonly width: number;
  readonly height: number;
  /** Pixels left and right that stay empty, to stand exactly under a plot. */
  readonly left?: number | undefined;
  readonly right?: number | undefined;
  readonly show?: CurveRole | 'both' | undefined;
  readonly xScale?: ValueScale | undefined;
  readonly yScale?: ValueScale | undefined;
  readonly hiddenIds?: readonly string[] | undefined;
}

/** A strip with all of the curves, for choosing what a chart above it shows. */
export interface LossChartOverview {
  readonly x: ChartScale;
  readonly curves: readonly (RunInChart & { readonly path: string })[];
}

/** One line per visible run over its whole length: of what leads the chart, eval before train. */
export function lossChartOverview(
  data: LossChartData,
  options: LossChartOverviewOptions,
): LossChartOverview {
  const { width, height, left = 0, right = 0, show = 'both' } = options;
  const hidden = new Set(options.hiddenIds);
  const unhidden = data.curves.filter((curve) => !hidden.has(curve.runId));
  const kind = data.axis === 'wallTime' ? 'linear' : (options.xScale ?? 'linear');
  const domain = fullDomain(unhidden.length > 0 ? unhidden : data.curves, {
    axis: data.axis,
    kind,
  });
  const wanted: CurveRole = show === 'train' ? 'train' : 'eval';
  const leading = unhidden.filter(
    (curve) =>
      curve.role === wanted ||
      unhidden.every((other) => other.runId !== curve.runId || other.role !== wanted),
  );
  const x: ChartScale = { kind, domain, range: [left, Math.max(left + 1, width - right)] };
  const yKind = options.yScale ?? 'linear';
  const visible = leading.map((curve) => ({
    curve,
    ...visibleRange(curve.line.series, { from: domain[0], to: domain[1], scale: kind }),
  }));
  const values = valueDomain(visible, { kind: yKind, range: 'visible', keep: [] });
  const y: ChartScale = { kind: yKind, domain: values.domain, range: [height - 1, 1] };
  return {
    x,
    curves: leading.map((curve) => ({
      ...ownerOf(curve),
      path: curvePath(curve.line, reduce(curve.line, { x, y }), { x, y }).path,
    })),
  };
}
