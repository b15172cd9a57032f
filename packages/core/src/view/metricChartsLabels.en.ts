const plural = (one: string, other: string) => (count: number) => (count === 1 ? one : other);

/** What the small charts of all metrics say. */
export const metricChartsLabelsEn = {
  title: 'All metrics',
  open: 'Curves of all metrics',
  search: 'Search metrics',
  count: plural('{count} metric', '{count} metrics'),
  countOf: '{count} of {of}',
  empty: 'No metric is recorded over time by all of these runs',
  emptyHint: 'A chart shows up here for every metric of which each compared run has a history.',
  noMatch: 'No metric matches “{search}”',
  hidden: plural(
    '{count} metric is hidden by this search.',
    '{count} metrics are hidden by this search.',
  ),
  partly: 'Not recorded by all of these runs: {metrics}',
};
