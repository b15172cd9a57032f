import { shortenLabel } from '../../format/shortenLabel';
import { fillText } from '../../view/fillText';
import { lossChartLabelsEn } from '../../view/lossChartLabels.en';
import type { ValueScale } from '../scale/chartScale';
import type { CurveRole } from './line/curveRole';
import type { LossChartData } from './lossChartData';

/** What both axes show, and that it is on a log scale. */
export function axisLabels(
  { wording, axis, metrics, title }: LossChartData,
  {
    show,
    xKind,
    yKind,
  }: {
    readonly show: CurveRole | 'both';
    readonly xKind: ValueScale;
    readonly yKind: ValueScale;
  },
): { readonly xLabel: string; readonly yLabel: string } {
  const { chart = lossChartLabelsEn } = wording.labels;
  const onScale = (label: string, kind: ValueScale) => {
    const short = shortenLabel(label, 48);
    return kind === 'log' ? fillText(chart.logScale, { label: short }) : short;
  };
  return {
    xLabel: onScale(chart.axes[axis], xKind),
    yLabel: onScale(show === 'both' ? title : metrics[show].label, yKind),
  };
}
