import { firstIndex } from '../../../curve/series';
import { fillText } from '../../../view/fillText';
import { lossChartLabelsEn } from '../../../view/lossChartLabels.en';
import { countText } from '../../scale/axisText';
import { type ChartCurve, recordedLine } from '../line/chartCurve';
import type { ChartText } from '../line/chartMetric';
import type { LossChartView } from '../lossChartView';

/** One curve at the cursor. */
export interface LossChartReading {
  /** Position on the x axis of the point that is read. */
  readonly x: number;
  /** Height of the line there: the smoothed value where the curve is smoothed. */
  readonly y: number;
  readonly text: string;
  /** What was recorded there, where the line is smoothed. */
  readonly recorded?: string | undefined;
  /** Lowest and highest or interval of replicates, and how many there are. */
  readonly spread?: string | undefined;
}

export function indexAt(
  { line: { series } }: ChartCurve,
  { x }: LossChartView,
  at: number,
): number {
  const isAfter = (i: number) => (series.x[i] as number) > at;
  const index = firstIndex({ from: 0, to: series.length }, isAfter) - 1;
  // A position that a log axis has no place for is no reading either.
  return x.kind === 'log' && !((series.x[index] as number) > 0) ? -1 : index;
}

/** The nearest point at or before a position; undefined before the first. */
export function readCurve(
  curve: ChartCurve,
  {
    at,
    text,
    view,
  }: { readonly at: number; readonly text: ChartText; readonly view: LossChartView },
): LossChartReading | undefined {
  const { series } = curve.line;
  const index = indexAt(curve, view, at);
  if (index < 0) return undefined;
  const valueAt = (line: ChartCurve['line']) => line.series.y[index] as number;
  const y = valueAt(curve.line);
  const { band } = curve;
  const { wording } = view.data;
  const { chart = lossChartLabelsEn } = wording.labels;
  return {
    x: series.x[index] as number,
    y,
    text: text.value(y),
    recorded: curve.raw && text.value(valueAt(recordedLine(curve))),
    spread:
      band &&
      fillText(chart.spread, {
        low: text.value(valueAt(band.low)),
        high: text.value(valueAt(band.high)),
        n: countText(band.n[index] as number, wording),
      }),
  };
}
