import { missing } from '../cell';
import type { DerivedMetric } from '../derivedMetric';
import { knownNumber } from '../knownNumber';

/** Epochs completed at the best step, of the epochs trained. Earlier only decides between equals. */
export const bestEpoch: DerivedMetric = {
  definition: {
    key: 'best_epoch',
    label: 'Best epoch',
    direction: 'min',
    scale: 'ratio',
    format: 'epoch',
    reading: 'atBest',
    section: 'primary',
    tieBreakOnly: true,
  },
  compute({ run, best }) {
    if (best?.epoch === undefined) return missing;
    return { state: 'value', value: best.epoch, from: best.from, of: knownNumber(run.epochs.done) };
  },
};
