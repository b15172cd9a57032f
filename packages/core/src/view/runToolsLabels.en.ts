import type { RunStatus } from '../run/run';

/** What narrows, orders and groups a list of runs. */
export const runToolsLabelsEn = {
  filters: (on: number) => (on === 0 ? 'Filters' : `Filters (${on})`),
  status: 'Status',
  statuses: {
    completed: 'Completed',
    running: 'Running',
    queued: 'Queued',
    failed: 'Failed',
    cancelled: 'Cancelled',
    unknown: 'Not known',
  } satisfies { readonly [status in RunStatus]: string },
  started: 'Started',
  anyTime: 'Any time',
  lastDays: (days: number) => (days === 1 ? 'Today' : `Last ${days} days`),
  between: 'Between two days',
  from: 'From',
  to: 'To',
  sort: 'Sort',
  sortBy: {
    objective: { ascending: 'Best first', descending: 'Worst first' },
    started: { descending: 'Newest first', ascending: 'Oldest first' },
    duration: { ascending: 'Shortest first', descending: 'Longest first' },
    name: { ascending: 'Name, A to Z', descending: 'Name, Z to A' },
  },
  groupBy: 'Group by',
  groupings: { model: 'Model', family: 'Model family', none: 'Nothing' },
  tags: 'Tag',
  configKeys: 'Config key',
  shown: (shown: number, of: number) => `${shown} of ${of} ${of === 1 ? 'run' : 'runs'}`,
  clearFilters: 'Clear filters',
  noneLeft: 'No run fits the filters',
  noneLeftHint: 'Widen the days, choose more statuses, or clear the filters.',
};
