/** Why a run is the best one; keys are codes of a reason. */
export const reasonMessagesEn = {
  betterThanNext: '{gap} better {metric} than {other}',
  betterThanNextPlain: 'Better {metric} than {other}',
  aheadLow: '{gap} lower {metric} than {other}',
  aheadLowPlain: 'Lower {metric} than {other}',
  aheadHigh: '{gap} higher {metric} than {other}',
  aheadHighPlain: 'Higher {metric} than {other}',
  converged: 'Converged at epoch {epoch} of {of}',
  bestInMetricHigh: 'Highest {metric}',
  bestInMetricLow: 'Lowest {metric}',
};
