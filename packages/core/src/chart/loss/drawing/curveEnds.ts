import { firstHoleFrom } from '../../../curve/findHoles';
import { fillText } from '../../../view/fillText';
import { lossChartLabelsEn } from '../../../view/lossChartLabels.en';
import type { Wording } from '../../../view/viewOptions';
import { ownerOf, type RunInChart } from '../../runInChart';
import { epochText } from '../../scale/axisText';
import type { ValueScale } from '../../scale/chartScale';
import { type ChartCurve, recordedLine } from '../line/chartCurve';
import { chartText, type LossChartMetric } from '../line/chartMetric';
import { type EdgeOptions, edgeValues } from './edgeValues';
import type { VisibleCurve } from './valueDomain';

/** An end of a curve inside the visible range, and what is to be said there. */
export interface CurveEnd extends RunInChart {
  readonly position: number;
  readonly value: number;
  readonly text: string;
  readonly detail: string;
}

/**
 * Where every curve ends that is seen: at its last point, or at the right edge that it crosses.
 */
export function curveEnds(
  curves: readonly VisibleCurve[],
  {
    metric,
    wording,
    ...scales
  }: Omit<EdgeOptions, 'start' | 'end'> & {
    readonly metric: LossChartMetric;
    readonly wording: Wording;
  },
): readonly CurveEnd[] {
  const text = chartText(metric, wording);
  return curves.flatMap((visible) => {
    const { curve, start, end } = visible;
    const { series } = curve.line;
    const { right } = edgeValues(curve.line, { start, end, ...scales });
    const index = right === undefined ? lastDrawn(visible, scales.yKind) : end - 1;
    if (index === undefined) return [];
    const shown = metric.marksBest ? curve.best : pointAt(curve, index);
    if (!shown) return [];
    const value = text.value(shown.value);
    const epoch = shown.epoch === undefined ? undefined : epochText(shown.epoch, wording);
    const { chart = lossChartLabelsEn } = wording.labels;
    const detail = epoch === undefined ? value : fillText(chart.atEpoch, { value, epoch });
    return [
      {
        ...ownerOf(curve),
        position: right === undefined ? (series.x[index] as number) : scales.window[1],
        value: right ?? (series.y[index] as number),
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
