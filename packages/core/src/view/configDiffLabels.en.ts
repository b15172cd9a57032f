const plural = (one: string, other: string) => (count: number) => (count === 1 ? one : other);

/** What the table of configurations says. */
export const configDiffLabelsEn = {
  title: 'Config',
  key: 'Key',
  change: 'Change',
  scroll: 'Config, scrolls sideways',
  count: plural('{differing} of {count} key differs', '{differing} of {count} keys differ'),
  keys: plural('{count} key', '{count} keys'),
  baseline: 'baseline',
  notRecorded: 'not recorded',
  partlyRecorded: 'partly recorded',
  /** `×` and `÷` stand for themselves. */
  times: '×\u202f{factor}',
  divided: '÷\u202f{factor}',
  added: 'added',
  removed: 'removed',
  changed: 'changed',
  search: 'Search keys and values',
  onlyDifferences: 'Only differences',
  same: plural(
    'These runs have the same config ({count} key)',
    'These runs have the same config ({count} keys)',
  ),
  sameHint: 'Turn off “Only differences” to see all of it.',
  none: 'No config recorded for these runs',
  noneHint: 'Settings show up here where a source records them.',
  nothingToCompare: 'Only one of these runs has a recorded config',
  nothingToCompareHint: 'Turn off “Only differences” to see it.',
  noMatch: 'No key matches “{search}”',
  noMatchHint: plural(
    '{count} key is hidden by this search.',
    '{count} keys are hidden by this search.',
  ),
  found: plural('{count} key found', '{count} keys found'),
  singleFactor: '{from} and {to} differ only in {key}: {before} to {after}.',
  singleFactorValue:
    '{from} and {to} differ only in {key}: {before} to {after}, {metric} {delta} ({judgement}).',
  singleFactorVerdict:
    '{from} and {to} differ only in {key}: {before} to {after}, {metric} {delta} ({judgement}; {verdict}).',
  unfinished: 'Not like for like: {runs} did not finish.',
  morePairs: plural('{count} more pair differs in one key', '{count} more pairs differ in one key'),
  notRecordedNote: plural(
    'The config of {runs} is not recorded: it differs from nothing.',
    'The configs of {runs} are not recorded: they differ from nothing.',
  ),
  partlyNote: 'Of {runs} only some keys are recorded: what is missing there differs from nothing.',
  identity: plural(
    '{count} key only names a run and is left out.',
    '{count} keys only name a run and are left out.',
  ),
  secrets: plural(
    '{count} key holds a secret and is never shown.',
    '{count} keys hold secrets and are never shown.',
  ),
  tooFewCompared:
    'Association with {metric} needs {required} finished runs; {usable} are compared.',
  noSignal: plural(
    'No key goes with {metric} more than chance explains ({usable} finished runs, {keys} key).',
    'No key goes with {metric} more than chance explains ({usable} finished runs, {keys} keys).',
  ),
};
