import { cellOf, missing } from '../cell';
import type { DerivedMetric } from '../derivedMetric';
import { improvementOf } from '../improvement';

/** First finite evaluation to the best one, divided by the epochs between them. */
export const improvementPerEpoch: DerivedMetric = {
  definition: {
    key: 'improvement_per_epoch',
    label: 'Improvement per epoch',
    direction: 'max',
    scale: 'ratio',
    format: 'number',
    reading: 'atBest',
    section: 'derived',
    formula: '(first evaluation − best evaluation) / epochs between them',
  },
  compute({ run, objective }) {
    const improvement = improvementOf(run, objective);
    if (improvement?.epochs === undefined) return missing;
    return cellOf(improvement.amount / improvement.epochs, 'history');
  },
};
