/** What the badges of a run say. */
export const badgeLabelsEn = {
  best: 'Best',
  worse: '{gap} worse',
  tie: 'Tie with best',
  otherSeed: 'Other seed of best',
  running: 'Running',
  queued: 'Queued',
  failed: 'Failed',
  cancelled: 'Cancelled',
  diverged: 'Diverged',
  archived: 'Archived',
  noEvalYet: 'No eval yet',
  noEvaluations: 'No evaluations recorded',
  lastValue: 'Last value, best unknown',
};
