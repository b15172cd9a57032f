/** Why a verdict is no clear one. */
export const verdictMessagesEn = {
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
};
