import { cellOf, missing } from '../cell';
import type { DerivedMetric } from '../derivedMetric';

/** Training hours times GPUs times the hourly rate, in the host's currency. */
export const cost: DerivedMetric = {
  definition: {
    key: 'cost',
    label: 'Cost',
    direction: 'min',
    scale: 'ratio',
    format: 'fixed2',
    reading: 'run',
    section: 'derived',
    formula: 'training hours × GPUs × rate per GPU hour',
  },
  compute({ run, gpuHourlyRate }) {
    const { trainingSeconds } = run.times;
    if (trainingSeconds === undefined || run.gpuCount === undefined) return missing;
    if (gpuHourlyRate === undefined) return missing;
    return cellOf((trainingSeconds / 3600) * run.gpuCount * gpuHourlyRate, 'reported');
  },
};
