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
    differenceNotTested: 'The difference to {other} is not tested: it may be luck.',
    onlyConfiguration:
      'These runs differ only by seed: the best of them is the luckiest, not a better setting.',
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
  tieBreak: {
    trainingTime: 'less training time',
    earlierBest: 'the earlier best step',
    newer: 'the newer run',
    id: 'the id',
  },
};

export type AdviceMessages = typeof messagesEn;
