/** What the metrics table says of a row or a cell when asked. */
export const metricsExplainLabelsEn = {
  /** How computed metrics are computed, by key, where it differs from the definition's own. */
  formulas: {} as { readonly [key: string]: string },
  full: 'In full: {value}.',
  share: '{gap} {judgement}: {formula}',
  reported: 'As the source reports it, without a step.',
  summary: 'From the summary of the run: its history is not loaded.',
  verdict: 'Against {other}: {verdict}. {means}',
  sourceNames: 'Recorded as {names}.',
  atBest: 'Read at the best step of {metric}, so that one column is one state of the model.',
  run: 'A number of the whole run.',
  mean: 'The mean over the run.',
  last: 'The last value that was recorded.',
  min: 'The smallest finite value.',
  max: 'The largest finite value.',
  interval: 'Only differences mean something here, so no percentage is shown.',
};
