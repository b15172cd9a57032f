import { lossChartLabelsEn } from '../../view/lossChartLabels.en';
import type { LossChartData } from './lossChartData';
import type { LossChartView } from './lossChartView';

/** What the lines and marks of a chart stand for, each as a few words. */
export function legendKey(
  {
    show,
    curves,
    bands,
    bests,
    checkpoints,
  }: Pick<LossChartView, 'show' | 'curves' | 'bands' | 'bests' | 'checkpoints'>,
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
