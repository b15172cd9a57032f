const moreSeeds = (n: number) => (n === 1 ? 'One more seed' : '{n} more seeds');

/**
 * Templates of every sentence of advice. `{...}` is filled by the view; a translation is another
 * object of this type.
 */
export const messagesEn = {
  reason: {
    betterThanNext: '{gap} better {metric} than {other}',
    betterThanNextPlain: 'Better {metric} than {other}',
    converged: 'Converged at epoch {epoch} of {of}',
    bestInMetricHigh: 'Highest {metric}',
    bestInMetricLow: 'Lowest {metric}',
  },
  caveat: {
    stepBudget: 'Step budgets differ: {a} and {b} steps.',
    winnersCurse:
      'The best of {of} equal runs looks {expected} better by chance alone; this lead is {lead}.',
    settleBoth: (n: number) => `${moreSeeds(n)} of {best} and of {rival}{cost} could settle it.`,
    settleEach: '{a} more seeds of {best} and {b} of {rival}{cost} could settle it.',
    settleOne: (n: number) => `${moreSeeds(n)} of {run}{cost} could settle it.`,
    settleCost: ' ({hours})',
    settleTooSmall: 'Even {n} seeds each would only show differences from {smallest}.',
    replicates: '{n} runs differ only by seed and span {span}: {runs}.',
    replicatesPlain: '{n} runs differ only by seed: {runs}.',
    exactTie: 'Exactly equal to {others}; {by} decided.',
    betterPeer: '{label} of the same group is better ({value}) and is not compared.',
    differentModels: 'Different models are compared: {models}.',
    divergedAt: '{run} diverged from step {step}.',
    diverged: '{run} diverged.',
    overfitting: '{run} overfits: its last evaluation is {percent} worse than its best.',
    running: '{run} is still running: its value is provisional.',
    stopped: '{run} stopped at {done} of {planned}, or is still running.',
    unknownStatus: '{run} does not say whether it finished.',
    failed: '{run} failed; its best value so far counts.',
    cancelled: '{run} was cancelled; its best value so far counts.',
    resumed: '{run} was resumed; its training time is the sum of {segments} parts.',
    noCheckpointAtBest: 'No checkpoint of {run} was saved at its best step.',
    bestIsLastValue: 'The best value of {run} is unknown: it is ranked by its last one.',
    noValue: 'Without a usable value, and so not ranked: {runs}.',
  },
  /** Why a verdict is not clear; keys are kinds and reasons of a verdict. */
  verdict: {
    likelyAssumed:
      'Seed noise is assumed (±{half}), not measured, so that this is likely and not clear.',
    likelyPooled:
      'Seed noise is taken from other settings (±{half}), so that this is likely and not clear.',
    withinNoise: 'They differ by {difference}, noise is ±{half}: not told apart.',
    withinNoiseOfMeans:
      'On average over their seeds they differ by {difference}, noise is ±{half}: not told apart.',
    belowMinimum: 'They differ by {difference}, which is less than what matters here.',
    withinWobble:
      'They differ by {difference}, less than the wobble of their own curves ({wobble}).',
    sameConfiguration:
      'These runs differ only by seed: the best of them is the luckiest, not a better setting.',
    meansReversed: 'Over all seeds the settings of {rival} are better: {best} is the lucky one.',
    noNoise:
      'No replicates, and no noise is assumed for {metric}: nothing says what luck would do.',
    noValue: 'One side has no usable value.',
    noValueAtStep:
      'One run still trains, and the value of the other at the same step is not known.',
    outOfRange: 'The values are too large to compare.',
    evalSet: 'They were evaluated on different numbers of samples.',
    tokenizer: 'Their tokenizers differ, and so does what a loss means.',
  },
  method: {
    welch:
      'Difference {difference}, 95 % interval {low} to {high}; noise measured on {nA} and {nB} seeds (Welch).',
    pooledSd:
      'Difference {difference}, 95 % interval {low} to {high}; noise sd {sd} pooled over the seeds of this group.',
    largestSd:
      'Difference {difference}, 95 % interval {low} to {high}; noise sd {sd}, the largest of this group, since its settings differ in noise.',
    assumedShare:
      'Difference {difference}, 95 % interval {low} to {high}; noise sd {sd} is assumed, not measured.',
    none: 'No noise is known.',
  },
  tieBreak: {
    trainingTime: 'less training time',
    earlierBest: 'the earlier best step',
    newer: 'the newer run',
    id: 'the id',
  },
};

/** A translation is another object of this type. */
export type AdviceMessages = typeof messagesEn;
