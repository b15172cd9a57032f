import type { MetricSection } from '../metric/metricDefinition';

/** How a value stands to others, and where it was read. */
export const tableLabelsEn = {
  baseline: 'baseline',
  best: 'Best',
  noBest: 'No best',
  same: 'same',
  worse: 'worse',
  better: 'better',
  points: 'pts',
  lowerIsBetter: 'lower is better',
  higherIsBetter: 'higher is better',
  noDirection: 'no direction',
  tieBreakOnly: 'tie-break only',
  mean: 'mean',
  last: 'last',
  min: 'min',
  max: 'max',
  wholeRun: 'whole run',
  asReported: 'as reported',
  atBestStep: 'at best step',
  bestOf: 'Best {metric}',
  metric: 'Metric',
  section: {
    primary: 'Primary',
    secondary: 'Secondary',
    derived: 'Derived',
    other: 'Other metrics',
  } satisfies { readonly [section in MetricSection]: string },
  notRecorded: (metrics: string) => `Not recorded by these runs: ${metrics}.`,
};
