import { associationLabelsEn } from './associationLabels.en';

const plural = (one: string, other: string) => (count: number) => (count === 1 ? one : other);

/** What the chart of one config key says, on screen and aloud. */
export const configScatterLabelsEn = {
  title: 'Config and {metric}',
  key: 'Config key',
  caption: plural(
    '{metric} against {key} for {count} run.',
    '{metric} against {key} for {count} runs.',
  ),
  best: 'Best',
  bestIs: '{run} has the best {metric}, {value} at {at}.',
  empty: 'No run can be shown',
  emptyHint: 'A point needs a run with a value of {metric} and a recorded {key}.',
  noKeys: 'No config key differs between these runs',
  noKeysHint: 'Points show up here once runs of this model differ in a recorded setting.',
  withoutKey: plural('{count} run sets no {key}', '{count} runs set no {key}'),
  configNotRecorded: plural(
    '{count} run does not record {key}',
    '{count} runs do not record {key}',
  ),
  notCounted: 'not in the association',
  keyNotCounted: 'dashed not in the association',
  notFinished: 'not finished',
  association: associationLabelsEn,
};
