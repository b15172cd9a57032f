import type { Objective } from '../metric/metricDefinition';
import type { Run } from '../run/run';
import type { RunListRow, RunListView } from './runList';

/**
 * By what the runs of each group stand in order. `ascending` is the best, the oldest, the shortest
 * training, or A first.
 */
export interface RunSort {
  readonly by: 'objective' | 'started' | 'duration' | 'name';
  readonly direction: 'ascending' | 'descending';
}

/** What {@link sortRunList} needs beside the view. */
export interface RunSortOptions {
  /** The runs that the view was made of. */
  readonly runs: readonly Run[];
  /** What the view is ranked by. */
  readonly objective: Objective;
  readonly sort: RunSort;
  /** How names are ordered, `en-US` by default: numbers in them by their value. */
  readonly locale?: string | undefined;
}

/**
 * A list with the rows of each group in another order, the best objective first being its own. Ranks
 * and badges stay. Runs without the value come last in both directions; equal ones stay as they are
 * ranked. Duration is the time spent training, as the rows say it.
 */
export function sortRunList(view: RunListView, options: RunSortOptions): RunListView {
  const { by, direction } = options.sort;
  if (by === 'objective' && direction === 'ascending') return view;
  const keyOf = keyReader(options);
  const { compare } = new Intl.Collator(options.locale ?? 'en-US', { numeric: true });
  const sign = direction === 'ascending' ? 1 : -1;
  const groups = view.groups.map((group) => {
    const known: Keyed[] = [];
    const rest: RunListRow[] = [];
    for (const row of group.rows) {
      const key = keyOf(row);
      if (key === undefined) rest.push(row);
      else known.push({ row, key });
    }
    known.sort(
      (a, b) =>
        sign *
        (typeof a.key === 'number' ? a.key - (b.key as number) : compare(a.key, b.key as string)),
    );
    return { ...group, rows: [...known.map(({ row }) => row), ...rest] };
  });
  return { ...view, groups };
}

interface Keyed {
  readonly row: RunListRow;
  /** Of one type within a list. */
  readonly key: number | string;
}

function keyReader({
  runs,
  objective,
  sort: { by },
}: RunSortOptions): (row: RunListRow) => number | string | undefined {
  const sign = objective.direction === 'min' ? 1 : -1;
  return ({ best, index }) => {
    const { name, times } = runs[index] as Run;
    switch (by) {
      case 'objective':
        return best && sign * best.value;
      case 'started':
        return finite(times.startedAtMs);
      case 'duration':
        return finite(times.trainingSeconds);
      case 'name':
        return name.trim() || undefined;
    }
  };
}

function finite(value: number | undefined): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}
