import { metricNamed } from '../../metric/metricNamed';
import { cellOf, missing } from '../cell';
import type { DerivedMetric } from '../derivedMetric';
import { computeGap } from '../gap';

/** Distance of the objective to the best compared run, in percent; see `computeGap`. */
export const gapToBest: DerivedMetric = {
  definition: {
    key: 'gap_to_best',
    label: 'Gap to best',
    direction: 'min',
    scale: 'interval',
    format: 'percent',
    reading: 'atBest',
    section: 'derived',
    formula: '|value − best| / the larger of the two',
  },
  compute({ objective, best, leader, gapRelativeTo }) {
    if (!best || !leader) return missing;
    const { scale } = metricNamed(objective.metric);
    const gap = computeGap(best.value, leader.value, { scale, relativeTo: gapRelativeTo });
    return cellOf(gap && 100 * gap, best.from);
  },
};
