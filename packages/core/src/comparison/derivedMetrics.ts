import { bestEpoch } from './derived/bestEpoch';
import { finalPerplexity } from './derived/finalPerplexity';
import { generalizationGap } from './derived/generalizationGap';
import { trainingTime } from './derived/trainingTime';
import type { DerivedMetric } from './derivedMetric';

/** Every derived metric, in the order in which a table shows them within their section. */
export const derivedMetrics: readonly DerivedMetric[] = [
  bestEpoch,
  trainingTime,
  finalPerplexity,
  generalizationGap,
];
