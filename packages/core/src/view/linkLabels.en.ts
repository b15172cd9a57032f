const plural = (one: string, other: string) => (count: number) => (count === 1 ? one : other);

/** What is said of a link to a comparison. */
export const linkLabelsEn = {
  /** By how many of the link's runs are gone. */
  gone: plural('{count} of {of} runs is gone: {runs}.', '{count} of {of} runs are gone: {runs}.'),
  archived: plural(
    '{count} of {of} runs is archived: {runs}.',
    '{count} of {of} runs are archived: {runs}.',
  ),
  restShown: 'The rest is shown.',
  refusedObjective: 'Runs cannot be ranked by {metric}, as the link asks; it is left out.',
  unknownVersion: 'This link cannot be read: another version wrote it.',
  cutOff: 'This link is cut off. What is left of it is shown.',
  unread: plural(
    '{count} part of this link could not be read and is left out.',
    '{count} parts of this link could not be read and are left out.',
  ),
  leftOut: 'The link leaves out {parts}: it would be too long.',
  parts: { visibleMetrics: 'which metrics are shown', axis: 'the axes' },
  notInUrl: 'The address could not be changed. What is shown is right, and lost on a reload.',
};
