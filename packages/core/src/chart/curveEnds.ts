import { firstHoleFrom } from '../curve/findHoles';
import type { Wording } from '../view/viewOptions';
import { epochText } from './axisText';
import { type ChartCurve, recordedLine } from './chartCurve';
import { chartText, type LossChartMetric } from './chartMetric';
import type { ValueScale } from './chartScale';
import { fillText } from './fillText';
import { ownerOf, type RunInChart } from './runInChart';
import type { VisibleCurve } from './valueDomain';

/** An end of a curve inside the visible range, and what is to be said there. */
export interface CurveEnd extends RunInChart {
  readonly position: number;
  readonly value: number;
  readonly text: string;
  readonly detail: string;
}

/** The end of every curve that has one inside the visible range. */
export function curveEnds(
  curves: readonly VisibleCurve[],
  {
    kind,
    metric,
    wording,
  }: {
    readonly kind: ValueScale;
    readonly metric: LossChartMetric;
    readonly wording: Wording;
  },
): readonly CurveEnd[] {
  const text = chartText(metric, wording);
  return curves.flatMap((visible) => {
    const { curve } = visible;
    const { series } = curve.line;
    const index = lastDrawn(visible, kind);
    if (index === undefined) return [];
    const shown = metric.marksBest ? curve.best : pointAt(curve, index);
    if (!shown) return [];
    const value = text.value(shown.value);
    const epoch = shown.epoch === undefined ? undefined : epochText(shown.epoch, wording);
    const detail =
      epoch === undefined ? value : fillText(wording.labels.chart.atEpoch, { value, epoch });
    return [
      {
        ...ownerOf(curve),
        position: series.x[index] as number,
        value: series.y[index] as number,
        text: value,
        detail,
      },
    ];
  });
}

function lastDrawn({ curve, start, end }: VisibleCurve, kind: ValueScale): number | undefined {
  const holes = curve.line.holes[kind];
  let last = end - 1;
  for (;;) {
    const hole = holes[firstHoleFrom(holes, last)];
    if (!hole || hole.from > last) break;
    last = hole.from - 1;
  }
  return last >= start ? last : undefined;
}

function pointAt(
  curve: ChartCurve,
  index: number,
): { readonly value: number; readonly epoch?: number | undefined } {
  const { series } = recordedLine(curve);
  const [history] = curve.histories;
  const isOne = curve.histories.length === 1;
  const epoch = isOne ? history?.epoch?.[series.index?.[index] ?? index] : undefined;
  return {
    value: series.y[index] as number,
    epoch: Number.isFinite(epoch) ? epoch : undefined,
  };
}
