/** What a verdict stands on, as one sentence. */
export const verdictMeansMessagesEn = {
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
};
