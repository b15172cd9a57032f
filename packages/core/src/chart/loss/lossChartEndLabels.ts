import { shortenLabel } from '../../format/shortenLabel';
import { spreadLabels } from '../label/spreadLabels';
import type { LossChartPlace } from '../path/lossChartPlace';
import { ownerOf, type RunInChart } from '../runInChart';
import { type ChartScale, pixelOf } from '../scale/chartScale';
import { type PlotBox, tenth } from '../scale/fitScale';
import type { CurveEnd } from './drawing/curveEnds';

/** What stands at the right end of a run's curve; its place is where the text begins. */
export interface LossChartEndLabel extends RunInChart, LossChartPlace {
  /** Shortened to fit; empty on a narrow picture. */
  readonly name: string;
  /** The best value, or the last one, and its epoch where there is room. */
  readonly value: string;
  /** `name` stands on a line of its own, above. */
  readonly isTwoLines: boolean;
  /** Middle of the run's mark before the text, where nothing else ties it to its curve. */
  readonly markX?: number | undefined;
  /** SVG path data from the end of the curve to a text that had to move away from it. */
  readonly leader?: string | undefined;
}

/** How labels are written: `values` alone, or with names in one line or two. */
export type EndLabelForm = 'values' | 'oneLine' | 'twoLines';

/** Two lines a label as long as all of them fit beside a plot of that height. */
export function endLabelForm(
  ends: readonly CurveEnd[],
  { height, isNarrow }: { readonly height: number; readonly isNarrow: boolean },
): EndLabelForm {
  if (isNarrow) return 'values';
  return ends.length * twoLines > height ? 'oneLine' : 'twoLines';
}

/** Pixels that the labels take at the right of the plot. */
export function endLabelRoom(
  ends: readonly CurveEnd[],
  { form, hasMarks }: { readonly form: EndLabelForm; readonly hasMarks: boolean },
): number {
  const widths = ends.map((end) => {
    const name = nameIn(end.label, form).length * monospaced;
    const value = valueIn(end, form).length * digit;
    return form === 'oneLine' ? name + digit + value : Math.max(name, value);
  });
  const least = form === 'values' ? 20 : 40;
  return Math.ceil(fromPlot + (hasMarks ? markRoom : 0) + Math.max(least, ...widths));
}

/**
 * Marks stand before the labels where nothing else ties a label to its curve: without a name, or
 * with a curve that ends long before the edge.
 */
export function endsNeedMarks(
  ends: readonly CurveEnd[],
  { x, form }: { readonly x: Pick<ChartScale, 'kind' | 'domain'>; readonly form: EndLabelForm },
): boolean {
  const edge = { ...x, range: [0, 1] as const };
  return form === 'values' || ends.some((end) => pixelOf(edge, end.position) < 0.96);
}

/** The labels pushed apart, none dropped, in the order of the input. */
export function placeEndLabels(
  ends: readonly CurveEnd[],
  {
    plot,
    x,
    y,
    form,
    hasMarks,
  }: {
    readonly plot: PlotBox;
    readonly x: ChartScale;
    readonly y: ChartScale;
    readonly form: EndLabelForm;
    readonly hasMarks: boolean;
  },
): readonly LossChartEndLabel[] {
  const isTwoLines = form === 'twoLines';
  const heights = ends.map((end) =>
    Math.max(plot.top, Math.min(plot.bottom, pixelOf(y, end.value))),
  );
  const places = spreadLabels(heights, {
    gap: isTwoLines ? twoLines : oneLine,
    from: plot.top + (isTwoLines ? 6 : 0),
    to: plot.bottom - (isTwoLines ? 12 : 4),
  });
  return ends.map((end, i) => {
    const height = tenth(heights[i] as number);
    const place = tenth(places[i] as number);
    const isAtEdge = plot.right - pixelOf(x, end.position) < 24;
    const hasMoved = isAtEdge && Math.abs(place - height) > 3;
    return {
      ...ownerOf(end),
      x: plot.right + fromPlot + (hasMarks ? markRoom : 0),
      y: place,
      name: nameIn(end.label, form),
      value: valueIn(end, form),
      isTwoLines,
      markX: hasMarks ? plot.right + fromPlot + 4 : undefined,
      leader: hasMoved
        ? `M${plot.right + 3} ${height}L${plot.right + fromPlot - 3} ${place}`
        : undefined,
    };
  });
}

/** Pixels from one label to the next. */
const twoLines = 29;
const oneLine = 15;
/** From the right edge of the plot to the labels, and the room for a mark before them. */
const fromPlot = 16;
const markRoom = 13;
/** Widths of a character at 11 px, a little more than they are. */
const digit = 6.3;
const monospaced = 6.7;

function nameIn(label: string, form: EndLabelForm): string {
  if (form === 'values') return '';
  return shortenLabel(label, form === 'oneLine' ? 12 : 18);
}

function valueIn({ text, detail }: CurveEnd, form: EndLabelForm): string {
  return form === 'twoLines' ? detail : text;
}
