const plural = (one: string, other: string) => (count: number) => (count === 1 ? one : other);

/** What the charts beside the loss chart share. */
export const companionLabelsEn = {
  run: 'Run',
  x: 'x',
  note: 'Note',
  keys: 'Left and right move by point, Home and End to the first and last, Escape clears.',
  keysOfGroups:
    'Left and right move by point, up and down by run, Home and End to the first and last, Escape clears.',
  lowerIsBetter: '{metric}, lower is better',
  higherIsBetter: '{metric}, higher is better',
  logScale: '{label}, log scale',
  tableThinned: '{listed} of {of} rows listed',
  tableScroll: '{title}: data, scrolls',
  otherRuns: plural('{count} other run', '{count} other runs'),
  noValue: plural('{count} run has no {metric}', '{count} runs have no {metric}'),
};
