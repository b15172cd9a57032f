import { cellOf, isValue, missing } from '../cell';
import type { DerivedMetric } from '../derivedMetric';

/** Eval loss minus train loss, both at the best step. */
export const generalizationGap: DerivedMetric = {
  definition: {
    key: 'generalization_gap',
    label: 'Generalization gap',
    direction: 'min',
    scale: 'ratio',
    format: 'number',
    reading: 'atBest',
    section: 'secondary',
  },
  compute({ read }) {
    const evalLoss = read('eval_loss');
    const trainLoss = read('train_loss');
    if (!isValue(evalLoss) || !isValue(trainLoss)) return missing;
    return cellOf(evalLoss.value - trainLoss.value, trainLoss.from);
  },
};
