/** What is said of a config key and the objective. */
export const associationLabelsEn = {
  number:
    '{key} and {metric}: r = {r} (95 % interval {low} to {high}), by rank {rank}, n = {n}. {claim} Association is not cause.',
  numberAlone:
    '{key} and {metric}: r = {r}, by rank {rank}, n = {n}. {claim} Association is not cause.',
  category:
    '{key} and {metric}: {share} of the variance lies between {categories} values, n = {n}. {claim} Association is not cause.',
  log: 'log {key}',
  signalHigh: 'Higher goes with a better {metric} (p {p}, corrected for {keys} keys).',
  signalLow: 'Lower goes with a better {metric} (p {p}, corrected for {keys} keys).',
  signal: 'More than chance explains (p {p}, corrected for {keys} keys).',
  noSignal: 'No more than chance explains (p {p}, corrected for {keys} keys).',
  togetherMore:
    'Moves together with {others} and {count} more: nobody can tell which of them did it.',
  together: 'Moves together with {others}: nobody can tell which of them did it.',
  tooFewRuns: 'Association with {metric} needs {required} finished runs; there are {usable}.',
  tooFewOfKey: 'Association with {metric} needs {required} finished runs that set {key}.',
  noSpread: 'No association: all finished runs have the same {metric}.',
  constant: 'No association: {key} is the same in all finished runs.',
  everyRunDiffers: 'No association: {key} is different in every run.',
  seed: 'No association: {key} only tells repetitions apart.',
  bookkeeping: 'No association: {key} changes what is logged or saved, not what is learned.',
  unknown: 'No association: no finished run records {key}.',
};
