import { visibleRange } from '../../curve/reduceSeries';
import type { ChartDomain, ChartScale, ValueScale } from '../scale/chartScale';
import type { PlotBox } from '../scale/fitScale';
import { axisLabels } from './axisLabels';
import { chartNotes } from './chartNotes';
import { bestMarks, type LossChartBest, placeBests } from './drawing/bestMarks';
import { checkpointMarks, type LossChartCheckpoint } from './drawing/checkpointMarks';
import { curveEnds } from './drawing/curveEnds';
import { drawCurves, type LossChartBand, type LossChartCurve } from './drawing/drawCurves';
import { type LossChartNonFinite, nonFiniteMarks } from './drawing/nonFiniteMarks';
import { fullDomain, insideOf } from './drawing/plotWindow';
import { type VisibleCurve, valueDomain } from './drawing/valueDomain';
import { legendKey } from './legendKey';
import type { CurveRole } from './line/curveRole';
import type { LossChartData, LossChartDataRun } from './lossChartData';
import {
  endLabelForm,
  endLabelRoom,
  endsNeedMarks,
  type LossChartEndLabel,
  placeEndLabels,
} from './lossChartEndLabels';
import { type LossChartLayout, type LossChartTick, plotFrame } from './plotFrame';

/** How large the picture is, and what of the curves it shows. */
export interface LossChartViewOptions {
  /** Pixels of the whole picture, with what is written around the plot. */
  readonly width: number;
  readonly height: number;
  /** By the width when left out: `narrow` under 560. */
  readonly layout?: LossChartLayout | undefined;
  /** Visible positions on the x axis; all of them when left out. */
  readonly window?: ChartDomain | undefined;
  /** Both by default; a narrow picture of both shows `eval` alone. */
  readonly show?: CurveRole | 'both' | undefined;
  readonly xScale?: ValueScale | undefined;
  readonly yScale?: ValueScale | undefined;
  /** All that is visible, or without what stands far outside of the rest, which is then counted. */
  readonly yRange?: 'visible' | 'robust' | undefined;
  /** Runs as the legend names them: of replicates drawn as one, the first. */
  readonly hiddenIds?: readonly string[] | undefined;
  readonly highlightedId?: string | undefined;
}

/** A run as the legend shows it. */
export interface LossChartRun extends LossChartDataRun {
  readonly isHidden: boolean;
  readonly isHighlighted: boolean;
}

/** A picture of the curves, in pixels: all that is left to do is to print it. */
export interface LossChartView {
  readonly data: LossChartData;
  readonly width: number;
  readonly height: number;
  readonly layout: LossChartLayout;
  readonly title: string;
  readonly caption: string;
  /** The visible curves in words. */
  readonly description: string;
  readonly empty?: LossChartData['empty'];
  readonly available: readonly CurveRole[];
  /** What is drawn: as asked for, as far as it is available. */
  readonly show: CurveRole | 'both';
  /** The legend, hidden runs too. */
  readonly runs: readonly LossChartRun[];
  /** What lines and marks stand for. */
  readonly legendKey: readonly string[];
  /** Edges of the plot, in pixels of the picture. */
  readonly plot: PlotBox;
  readonly x: ChartScale;
  readonly y: ChartScale;
  /** All positions of the visible runs: x shows them, or a window of them. */
  readonly full: ChartDomain;
  readonly isZoomed: boolean;
  readonly xTicks: readonly LossChartTick[];
  readonly yTicks: readonly LossChartTick[];
  readonly xLabel: string;
  readonly yLabel: string;
  /** Under all curves. */
  readonly bands: readonly LossChartBand[];
  /**
   * In drawing order: raw ones first, train under eval, the first run on top, and over all of them
   * the highlighted one.
   */
  readonly curves: readonly LossChartCurve[];
  readonly bests: readonly LossChartBest[];
  readonly checkpoints: readonly LossChartCheckpoint[];
  readonly nonFinite: readonly LossChartNonFinite[];
  readonly endLabels: readonly LossChartEndLabel[];
  readonly notes: readonly string[];
  /** The visible curves in full: what `lossChartCursor` and its like read. */
  readonly visible: readonly VisibleCurve[];
}

/**
 * One picture of the curves. Never invents or moves a point: what cannot be drawn is a hole with a
 * mark, or is left out and counted in the notes. Curves are thinned anew from all their points for
 * this window, so that nothing is coarser for being zoomed in on; the time it takes goes by the
 * pixels and not by the points. The same input gives the same view.
 */
export function lossChartView(data: LossChartData, options: LossChartViewOptions): LossChartView {
  const { wording, axis, metrics } = data;
  const { width, height, highlightedId } = options;
  const layout = options.layout ?? (width < narrowBelow ? 'narrow' : 'wide');
  const hidden = new Set(options.hiddenIds);
  const unhidden = data.curves.filter((curve) => !hidden.has(curve.runId));
  const asked = options.show ?? 'both';
  const show = shownRole(layout === 'narrow' && asked === 'both' ? 'eval' : asked, data.available);
  const leading: CurveRole = show === 'train' ? 'train' : 'eval';

  // A date counts from no zero that a factor could be taken of.
  const xKind = axis === 'wallTime' ? 'linear' : (options.xScale ?? 'linear');
  const yKind = options.yScale ?? 'linear';
  const full = fullDomain(unhidden.length > 0 ? unhidden : data.curves, { axis, kind: xKind });
  const window = insideOf(full, options.window);
  const visible = unhidden
    .filter((curve) => show === 'both' || curve.role === show)
    .map((curve): VisibleCurve => {
      const [from, to] = window;
      const { start, end } = visibleRange(curve.line.series, { from, to, scale: xKind });
      return { curve, start, end };
    });
  const lead = visible.filter(({ curve }) => curve.role === leading);
  const others = visible.filter(({ curve }) =>
    lead.every((one) => one.curve.runId !== curve.runId),
  );

  const best = metrics[leading].marksBest
    ? bestMarks(
        lead.map(({ curve }) => curve),
        { window, kind: yKind },
      )
    : [];
  const edges = { window, xKind };
  const { domain, shown } = valueDomain(visible, {
    kind: yKind,
    edges,
    range: options.yRange ?? 'visible',
    keep: best.map(({ value }) => value),
  });
  const ends =
    layout === 'compact'
      ? []
      : [
          ...curveEnds(lead, { ...edges, yKind, metric: metrics[leading], wording }),
          ...curveEnds(others, { ...edges, yKind, metric: metrics.train, wording }),
        ];
  const isNarrow = layout === 'narrow';
  const form = endLabelForm(ends, { height: height - 56, isNarrow });
  const hasMarks = endsNeedMarks(ends, { x: { kind: xKind, domain: window }, form });
  const { plot, x, y, xTicks, yTicks } = plotFrame({
    width,
    height,
    layout,
    axis,
    x: { kind: xKind, domain: window },
    y: { kind: yKind, domain },
    endRoom: layout === 'compact' ? 12 : endLabelRoom(ends, { form, hasMarks }),
    wording,
  });

  const { curves, bands, drawn } = drawCurves(visible, { x, y, highlightedId });
  const bests = placeBests(best, { x, y });
  const checkpoints = checkpointMarks(layout === 'compact' ? [] : lead.map(({ curve }) => curve), {
    x,
    y,
    bests,
  });
  const runs = data.runs.map((run) => ({
    ...run,
    isHidden: hidden.has(run.runId),
    isHighlighted: run.runId === highlightedId,
  }));
  return {
    data,
    width,
    height,
    layout,
    title: data.title,
    caption: data.caption,
    description: [
      data.caption,
      ...runs.filter((run) => !run.isHidden).map((run) => run.summary),
    ].join(' '),
    empty: data.empty,
    available: data.available,
    show,
    runs,
    legendKey: legendKey({ show, curves, bands, bests, checkpoints }, data),
    plot,
    x,
    y,
    full,
    isZoomed: window[0] !== full[0] || window[1] !== full[1],
    xTicks,
    yTicks,
    ...axisLabels(data, { show, xKind, yKind }),
    bands,
    curves,
    bests,
    checkpoints,
    nonFinite: nonFiniteMarks([...visible].reverse(), { x, y, bests }),
    endLabels: placeEndLabels(ends, { plot, x, y, form, hasMarks }),
    notes: chartNotes(data, drawn, {
      xKind,
      yKind,
      shown,
      allHidden: unhidden.length === 0 && data.curves.length > 0,
    }),
    visible,
  };
}

/** Width of a picture under which only the best values stand at the ends of the curves. */
const narrowBelow = 560;

function shownRole(asked: CurveRole | 'both', available: readonly CurveRole[]): CurveRole | 'both' {
  return available.length === 1 ? (available[0] as CurveRole) : asked;
}
