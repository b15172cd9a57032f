/** What the comparison as a whole says: its header, its dialog and its sheet. */
export const compareLabelsEn = {
  title: 'Compare runs',
  titleOf: (count: number) => `Compare ${count} ${count === 1 ? 'run' : 'runs'}`,
  close: 'Close',
  /** `metric` as `inText` gives it. */
  objective: (metric: string, direction: string) => `Objective: ${metric}, ${direction}`,
  objectives: 'Objective',
  direction: { min: 'lower', max: 'higher' },
  recordedBy: (count: number) => `${count} ${count === 1 ? 'run has' : 'runs have'} it`,
  baseline: (run: string) => `Baseline: ${run}`,
  baselines: 'Baseline',
  bestRun: 'best run',
  bestRunEntry: 'Best run',
  bestRunDetail: 'Deltas follow the best of the compared runs.',
  tabs: {
    label: 'Parts of the comparison',
    runs: 'Runs',
    table: 'Table',
    curves: 'Curves',
    config: 'Config',
  },
  cards: 'Runs, swipe sideways',
  cardOf: (at: number, count: number) => `${at} of ${count}`,
  checkpoints: 'Checkpoints',
  settings: 'Settings against the objective',
  chartsFailed: 'The charts did not load',
  chartsFailedHint: 'Everything else is shown.',
  readBefore: 'What is shown was read before that.',
  loadingMore: (count: number) => `${count} runs so far, and more on their way`,
  nothingSelected: 'No run selected',
  nothingSelectedHint:
    'Select two runs in the list to see which one is better, and how sure that is.',
  selectMore: 'Select one more run to compare.',
  loadingRuns: 'Loading runs',
  runsFailed: 'Runs did not load',
  nothingChanged: 'Nothing was changed.',
  loadingCurves: 'Loading curves',
  historiesFailed: (runs: string) => `The history of ${runs} did not load`,
  restStillShows: 'Everything else is shown; these runs show their summaries.',
  dataIssues: (count: number) =>
    count === 1
      ? '1 part of the data could not be read as it stands'
      : `${count} parts of the data could not be read as they stand`,
  comparison: 'Comparison',
  thisModel: 'This model',
};
