import type { Run } from '../run/run';
import { keepRows } from './keepRows';
import type { RunListView } from './runList';
import { searchRuns } from './runSearch';
import type { ViewOptions } from './viewOptions';

/**
 * What a search leaves of a list, with the same rows, ranks and badges: a search judges nobody anew,
 * and a row that stays is the very same object. Takes the view of all runs, and the runs that it was
 * made of; an empty search leaves all of it.
 */
export function searchRunList(
  view: RunListView,
  {
    runs,
    search,
    ...options
  }: ViewOptions & { readonly runs: readonly Run[]; readonly search: string },
): RunListView {
  const isFound = searchRuns(search);
  if (!isFound) return view;
  const found = keepRows(view, { ...options, keep: ({ index }) => isFound(runs[index] as Run) });
  return { ...found, hiddenBySearch: rowCount(view) - rowCount(found) };
}

function rowCount({ groups }: RunListView): number {
  return groups.reduce((sum, { rows }) => sum + rows.length, 0);
}
