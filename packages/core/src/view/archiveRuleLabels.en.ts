const plural = (one: string, other: string) => (count: number) => (count === 1 ? one : other);

/** What the rule for archiving by itself says. */
export const archiveRuleLabelsEn = {
  dryRun: 'A dry run: nothing is archived before you say so.',
  none: 'The rule would archive no run.',
  some: plural(
    'The rule would archive {count} run, more than {threshold} worse than {best}.',
    'The rule would archive {count} runs, more than {threshold} worse than {best}.',
  ),
  picked: 'Would be archived',
  pickedBecause: '{gap} worse, past {threshold}',
  failed: 'Failed or cancelled, nothing saved',
  failedBecause: 'No value and no checkpoint',
  spared: 'Spared',
  underThreshold: '{gap} worse, not past {threshold}',
  noGap: 'No percentage between its {metric} and the best',
  noValue: 'No usable {metric}',
  mayBeRunning: 'May still be running: the source does not say',
  withinNoise: 'Within twice the noise of the best: {difference} apart',
  belowMinimum: 'Too small a difference to matter: {difference}',
  onFront: 'Not beaten in all objectives at once',
};
