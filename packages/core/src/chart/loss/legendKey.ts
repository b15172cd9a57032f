import { lossChartLabelsEn } from '../../view/lossChartLabels.en';
import type { LossChartCurve } from './drawing/drawCurves';
import type { CurveRole } from './line/curveRole';
import type { LossChartData } from './lossChartData';

interface Drawn {
  readonly show: CurveRole | 'both';
  readonly curves: readonly Pick<LossChartCurve, 'kind'>[];
  readonly bands: readonly unknown[];
  readonly bests: readonly unknown[];
  readonly checkpoints: readonly unknown[];
}

/** What the lines and marks of a chart stand for, each as a few words. */
export function legendKey(
  { show, curves, bands, bests, checkpoints }: Drawn,
  { wording }: LossChartData,
): readonly string[] {
  const { chart = lossChartLabelsEn } = wording.labels;
  return [
    ...(show === 'both' ? [chart.keyEval, chart.keyTrain] : []),
    ...(curves.some((curve) => curve.kind === 'raw') ? [chart.keyRaw] : []),
    ...(bands.length > 0 ? [chart.keyBand] : []),
    ...(bests.length > 0 ? [chart.keyBest] : []),
    ...(checkpoints.length > 0 ? [chart.keyCheckpoint] : []),
  ];
}
