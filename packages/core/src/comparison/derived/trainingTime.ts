import { cellOf } from '../cell';
import type { DerivedMetric } from '../derivedMetric';

/** Seconds of training, all segments of a resumed run added up. */
export const trainingTime: DerivedMetric = {
  definition: {
    key: 'training_time',
    label: 'Training time',
    direction: 'min',
    scale: 'ratio',
    format: 'duration',
    reading: 'run',
    section: 'primary',
  },
  compute: ({ run }) => cellOf(run.times.trainingSeconds, 'reported'),
};
