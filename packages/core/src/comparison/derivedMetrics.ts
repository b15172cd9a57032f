import { bestEpoch } from './derived/bestEpoch';
import { cost } from './derived/cost';
import { efficiency } from './derived/efficiency';
import { finalPerplexity } from './derived/finalPerplexity';
import { gapToBest } from './derived/gapToBest';
import { generalizationGap } from './derived/generalizationGap';
import { improvementPerEpoch } from './derived/improvementPerEpoch';
import { trainingTime } from './derived/trainingTime';
import type { DerivedMetric } from './derivedMetric';

/** Every derived metric, in the order in which a table shows them within their section. */
export const derivedMetrics: readonly DerivedMetric[] = [
  bestEpoch,
  trainingTime,
  finalPerplexity,
  generalizationGap,
  gapToBest,
  efficiency,
  cost,
  improvementPerEpoch,
];
