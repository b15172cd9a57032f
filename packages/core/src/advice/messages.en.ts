/** How many more seeds, `count` being the placeholder of the number. */
const moreSeeds = (n: number, count: string) => (n === 1 ? 'One more seed' : `${count} more seeds`);

/**
 * Templates of every sentence of advice. `{...}` is filled by the view; a translation is another
 * object of this type.
 */
export const messagesEn = {
  reason: {
    betterThanNext: '{gap} better {metric} than {other}',
    betterThanNextPlain: 'Better {metric} than {other}',
    aheadLow: '{gap} lower {metric} than {other}',
    aheadLowPlain: 'Lower {metric} than {other}',
    aheadHigh: '{gap} higher {metric} than {other}',
    aheadHighPlain: 'Higher {metric} than {other}',
    converged: 'Converged at epoch {epoch} of {of}',
    bestInMetricHigh: 'Highest {metric}',
    bestInMetricLow: 'Lowest {metric}',
  },
  caveat: {
    stepBudget: 'Step budgets differ: {a} steps for {best}, {b} for {rival}.',
    differentData:
      'Data differ: {a} for {best}, {b} for {rival}. Values compare only where both were evaluated on the same set.',
    winnersCurse:
      'The best of {of} equal runs looks {expected} better than it is by chance alone; this lead is {lead}.',
    atStep: 'A run still trains, so both are compared up to step {step}.',
    seedsOfBoth: (n: number) => `${moreSeeds(n, '{a}')} each of {best} and {rival}`,
    seedsOfEach: (a: number, b: number) =>
      `${moreSeeds(a, '{a}')} of {best} and ${b === 1 ? 'one' : '{b}'} more of {rival}`,
    seedsOfOne: (n: number) => `${moreSeeds(n, '{a}')} of {run}`,
    seedsCost: ' ({time} of training)',
    settle: '{seeds} could settle it.',
    measure: '{seeds} would measure the noise; a difference of {sds} times that noise would show.',
    settleTooSmall:
      'Even {n} seeds each would only show differences from {smallest}; this one is {difference}.',
    replicates: '{n} runs of this group differ only by seed and span {span}: {runs}.',
    replicatesPlain: '{n} runs of this group differ only by seed: {runs}.',
    exactTie: 'Exactly equal to {others}: {by} decides the order.',
    betterPeer: '{label} of the same group has a better {metric} ({value}) and is not compared.',
    otherObjective: 'Rank by something else that these runs record: {metrics}.',
    otherObjectiveAsk:
      'Rank by something else that these runs record, and say whether lower or higher is better: {metrics}.',
    differentModels: 'Different models are compared: {models}.',
    divergedAt: '{run} diverged from step {step}.',
    diverged: '{run} diverged.',
    overfitting: '{run} overfits: its last evaluation is {percent} worse than its best.',
    running: '{run} is still running: its value is provisional.',
    stopped: '{run} stopped at {done} of {planned} steps, or is still running.',
    unknownStatus: '{run} does not say whether it finished.',
    failed: '{run} failed; its best value so far counts.',
    cancelled: '{run} was cancelled; its best value so far counts.',
    resumed: '{run} was resumed; its training time is the sum of {segments} parts.',
    noCheckpointAtBest: 'No checkpoint of {run} was saved at its best step.',
    bestIsLastValue: 'The best value of {run} is unknown: it is ranked by its last one.',
    noValue: 'Without a usable value, and so not ranked: {runs}.',
  },
  /** Why two settings are a tie; keys are reasons of a verdict. */
  tie: {
    withinNoise: 'They differ by {difference}, and the noise is ±{half}: not told apart',
    withinNoiseOfMeans:
      'Averaged over their seeds ({nA} and {nB}), they differ by {difference}, and the noise is ±{half}: not told apart',
    belowMinimum: 'They differ by {difference}, which is less than what matters here',
    withinWobble:
      'They differ by {difference}, which is within twice the wobble of their own curves ({wobble})',
    meansReversed:
      'Averaged over their seeds ({nA} and {nB}), the settings of {rival} are ahead by {difference}: {best} is only the best single run',
  },
  /** Why a verdict is not clear otherwise; keys are kinds and reasons of a verdict. */
  verdict: {
    likelyAssumed:
      'The noise between seeds is assumed (±{half}), not measured, so this is likely rather than clear.',
    likelyPooled:
      'The noise between seeds is taken from other settings (±{half}), so this is likely rather than clear.',
    sameConfiguration:
      'These runs differ only by seed: the best of them is the luckiest, not a better setting.',
    noNoise:
      'No replicates, and no noise is assumed for {metric}: nothing says what luck would do.',
    noValue: 'One side has no usable value.',
    noValueAtStep:
      'One run still trains, and the value of the other at the same step is not known.',
    outOfRange: 'The values are too large to compare.',
    evalSet: 'They were evaluated on different sets: {a} and {b}.',
    evalSamples: 'They were evaluated on {a} and {b} samples, which are different sets.',
    tokenizer: 'Their tokenizers differ ({a} and {b}), and so does what a loss means.',
    unit: 'Their values are in different units: {a} and {b}.',
    unitScale: 'Their values seem to be in different units: shares of 1, and percentages.',
  },
  /** What a verdict stands on; keys are methods. */
  method: {
    welch:
      'Difference {difference}, 95 % interval {low} to {high}{over}; noise measured on {nA} and {nB} seeds (Welch).',
    pooledSd:
      'Difference {difference}, 95 % interval {low} to {high}{over}; noise sd {sd} pooled over the seeds of this group ({freedom}).',
    largestSd:
      'Difference {difference}, 95 % interval {low} to {high}{over}; noise sd {sd}, the largest of this group, since its settings differ in noise ({freedom}).',
    assumedShare:
      'Difference {difference}, 95 % interval {low} to {high}{over}; noise sd {sd} is assumed, not measured.',
    none: 'No noise is known.',
  },
  /** Of the interval, where more than one pair was looked at. */
  overPairs: ' over all {pairs} pairs',
  /** How well a noise is known: few degrees of freedom make an interval wide. */
  freedom: (df: number) =>
    (df === 1 ? '{df} degree of freedom' : '{df} degrees of freedom') +
    (df < 3 ? ', hence the width' : ''),
  signFlip: ' Over the seeds that both share, the exact sign-flip p is {p}.',
  tieBreak: {
    trainingTime: 'less training time',
    earlierBest: 'the earlier best step',
    newer: 'the newer run',
    id: 'the id',
  },
};

/** A translation is another object of this type. */
export type AdviceMessages = typeof messagesEn;
