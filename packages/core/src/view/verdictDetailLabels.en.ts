const freedom = (test: string) => (df: number) =>
  `${test}, {df} ${df === 1 ? 'degree' : 'degrees'} of freedom`;

/** What a verdict stands on, row by row. */
export const verdictDetailLabelsEn = {
  /** Of the button that opens it. */
  opens: 'What this stands on',
  between: 'Between',
  pair: '{best} and {rival}',
  why: 'Why',
  difference: 'Difference',
  interval: '95 % interval',
  intervalOf: '{low} to {high}',
  overPairs: '{low} to {high}, over all {pairs} pairs',
  noise: 'Noise',
  noiseOf: 'sd {sd}, {source}',
  noiseNone: 'none known',
  source: {
    measured: 'measured on both sides',
    pooled: 'pooled over the seeds of this group',
    largest: 'the largest of this group, since its settings differ in noise',
    assumed: 'assumed, not measured',
  },
  runs: 'Runs counted',
  runsOf: '{nA} of {best}, {nB} of {rival}',
  method: 'Method',
  methods: {
    welch: freedom('Welch’s t'),
    pooledSd: freedom('Student’s t'),
    largestSd: freedom('Student’s t'),
    assumedShare: () => 'normal distribution',
  },
  wobble: 'Wobble of the curves',
  signFlip: 'Exact sign-flip p',
  atStep: 'Compared up to step',
  settle: 'Would settle it',
};
