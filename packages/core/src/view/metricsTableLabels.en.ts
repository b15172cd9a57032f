const plural = (one: string, other: string) => (count: number) => (count === 1 ? one : other);

/** What the metrics table says beyond its cells, on screen and aloud. */
export const metricsTableLabelsEn = {
  title: 'Metrics',
  scrolls: 'Metrics, scrolls sideways',
  /** `metric` as `inText` gives it. */
  atBestStepOf: (metric: string) => `at the best step of ${metric}`,
  onlyDifferences: 'Only differences',
  find: 'Find a metric',
  columns: 'Choose metrics',
  showAll: 'Show all metrics',
  found: plural('{count} metric found', '{count} metrics found'),
  noMatch: 'No metric matches “{search}”',
  noMatchHint: plural(
    '{count} metric is hidden by this search.',
    '{count} metrics are hidden by this search.',
  ),
  noDifference: 'These runs agree in every metric',
  noDifferenceHint: 'Turn off “Only differences” to see them.',
  noneVisible: 'No metric is chosen',
  noneVisibleHint: 'Choose which metrics to show.',
  noRuns: 'No runs to compare',
  noRunsHint: 'A column shows up here for every compared run.',
  /** Of a column. */
  columnMenu: (run: string) => `Actions for ${run}`,
  setBaseline: 'Compare with this run',
  isBaseline: 'The others are compared with it',
  moveBefore: (run: string) => `Move before ${run}`,
  moveAfter: (run: string) => `Move after ${run}`,
  moved: (run: string, place: number, count: number) => `${run} is column ${place} of ${count}`,
  notMoved: (run: string) => `${run} stays where it was`,
  copied: (value: string) => `Copied ${value}`,
  notCopied: (value: string) => `The browser did not allow copying ${value}`,
  /** Of a row. */
  rowMenu: (metric: string) => `Actions for ${metric}`,
  /** A cell as one sentence: metric, run, value, difference, judgement. */
  speech: {
    join: ', ',
    day: plural('{count} day', '{count} days'),
    hour: plural('{count} hour', '{count} hours'),
    minute: plural('{count} minute', '{count} minutes'),
    second: plural('{count} second', '{count} seconds'),
    percent: '{value} percent',
    points: 'points',
    million: 'million',
    billion: 'billion',
    trillion: 'trillion',
    of: '{value} of {of}',
    more: '{value} more',
    less: '{value} less',
    minus: 'minus {value}',
    best: 'best',
  },
};
