const plural = (one: string, other: string) => (count: number) => (count === 1 ? one : other);

/** What the parallel coordinates say, on screen and aloud. */
export const parallelLabelsEn = {
  title: 'Parallel coordinates',
  caption: plural('{count} run over {axes}.', '{count} runs over {axes}.'),
  bestIs: '{run} has the best {metric}, {value}: {settings}.',
  noValue: 'no value',
  inRange: '{inside} of {count} runs',
  inRangeSaid: '{inside} of {count} runs in range: {ranges}.',
  range: '{key} {from} to {to}',
  rangeOne: '{key} {from}',
  rangeNone: '{key} none of these',
  outOfRange: 'outside of the ranges',
  removeRange: 'Show all of {key} again',
  clear: 'Clear ranges',
  low: '{key}, lower end',
  high: '{key}, upper end',
  hint: 'Drag along an axis to narrow it down.',
  keysShown: '{shown} of {of} settings that differ',
  empty: 'No setting differs between these runs',
  emptyHint: 'Lines show up here once runs of this model differ in a recorded setting.',
  keys: 'Up and down move by run, best first, Home and End to the first and last, Escape clears.',
  place: '{place} of {count}',
};
