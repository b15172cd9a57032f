import { cellOf, missing } from '../cell';
import type { DerivedMetric } from '../derivedMetric';
import { improvementOf } from '../improvement';

/**
 * Improvement of the objective per hour of training: up to the best step where the evaluations
 * carry time and the run was not resumed, else over the whole run, which makes a run that trained on
 * after its best look less efficient.
 */
export const efficiency: DerivedMetric = {
  definition: {
    key: 'efficiency',
    label: 'Improvement per hour',
    direction: 'max',
    scale: 'ratio',
    format: 'number',
    reading: 'run',
    section: 'derived',
    formula:
      '(first evaluation − best evaluation) / hours of training up to the best one, or of the whole run where evaluations carry no time or the run was resumed',
  },
  compute({ run, objective }) {
    const improvement = improvementOf(run, objective);
    const seconds = improvement?.secondsToBest ?? run.times.trainingSeconds;
    if (!improvement || seconds === undefined || !(seconds > 0)) return missing;
    return cellOf((improvement.amount / seconds) * 3600, 'history');
  },
};
