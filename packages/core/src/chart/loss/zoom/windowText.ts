import type { Axis } from '../../../curve/axis';
import { fillText } from '../../../view/fillText';
import { lossChartLabelsEn } from '../../../view/lossChartLabels.en';
import { placeText, positionText } from '../../scale/axisText';
import type { LossChartView } from '../lossChartView';

/** The visible range in words. */
export interface WindowText {
  /** Its ends: "Step 1,000" and "Step 2,000". */
  readonly from: string;
  readonly to: string;
  /** "Step 1,000 to 2,000", or "All steps". */
  readonly range: string;
  /** What is shown, as one sentence. */
  readonly spoken: string;
}

/** The visible range of a chart in words; steps and tokens are whole unless it is very narrow. */
export function windowText({ x, data, isZoomed }: LossChartView): WindowText {
  const { axis, wording } = data;
  const { chart = lossChartLabelsEn } = wording.labels;
  const [from, to] = rounded(x.domain, axis);
  const range = isZoomed
    ? fillText(chart.window.range, {
        from: placeText(axis, from, wording),
        to: positionText(axis, to, wording),
      })
    : chart.window.all[axis];
  return {
    from: placeText(axis, from, wording),
    to: placeText(axis, to, wording),
    range,
    spoken: fillText(chart.window.shown, { range }),
  };
}

function rounded([from, to]: readonly [number, number], axis: Axis): readonly [number, number] {
  const isCount = axis === 'step' || axis === 'relativeStep' || axis === 'tokens';
  return isCount && to - from >= 2 ? [Math.round(from), Math.round(to)] : [from, to];
}
