/** What the bars of training speed say, on screen and aloud. */
export const trainingSpeedLabelsEn = {
  title: 'Training speed',
  caption: 'Training speed: {subtitle}.',
  mean: 'mean over the run',
  moreIsBetter: 'more is better',
  lessIsBetter: 'less is better',
  metric: 'Speed in',
  empty: 'No training speed recorded',
  emptyHint: 'Bars show up here where runs record samples, steps or tokens per second.',
  negative: 'not a speed',
  slower: '{gap} slower than {run}',
  without: 'Without a bar: {runs}.',
  comparedWithBest: 'Compared with the best',
  keys: 'Up and down move by run, Home and End to the first and last, Escape clears.',
  models: 'Not like for like: different models ({values})',
  gpus: 'Not like for like: {values} GPUs',
  sizes: 'Not like for like: {key} is {values}',
};
