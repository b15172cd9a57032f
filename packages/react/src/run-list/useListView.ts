'use client';

import {
  type ComparisonRules,
  countFilters,
  filterRunList,
  type Grouping,
  type Objective,
  type Run,
  type RunFilters,
  type RunListQuery,
  type RunListView,
  type RunSort,
  runListView,
  searchRunList,
  sortRunList,
  type ViewOptions,
} from '@runcompare/core';
import { useMemo, useState } from 'react';
import { type Hold, useHeldOrder } from './useHeldOrder';

export interface ListView {
  /** All runs, ranked: what ranks, badges and ties are found in. */
  readonly all: RunListView;
  /** What the filters leave of it. */
  readonly filtered: RunListView;
  /** What the search leaves of that: what is on screen. */
  readonly view: RunListView;
  /** How many filters narrow the list. */
  readonly filterCount: number;
  readonly hold: Hold;
}

/**
 * The list as a person asked for it. Only what groups and ranks is worked out for all runs: a filter,
 * an order or a search takes from that, so that typing costs next to nothing.
 */
export function useListView(
  runs: readonly Run[],
  {
    objective,
    grouping,
    query,
    gapRelativeTo,
    warnAt,
    locale,
    labels,
  }: ViewOptions & {
    readonly objective: Objective;
    readonly grouping: Grouping;
    readonly query: RunListQuery;
    readonly gapRelativeTo: ComparisonRules['gapRelativeTo'];
    readonly warnAt: number | undefined;
  },
): ListView {
  const { search = '', filters = noFilters, sort = byRank, showArchived = false } = query;
  const nowMs = useDayOf(filters);
  const ranked = useMemo(
    () =>
      runListView(runs, {
        ...{ objective, grouping, showArchived, gapRelativeTo, warnAt, locale, labels },
      }),
    [runs, objective, grouping, showArchived, gapRelativeTo, warnAt, locale, labels],
  );
  const { metric, direction } = objective;
  const basis = JSON.stringify([metric, direction, grouping, showArchived]);
  const { view: all, hold } = useHeldOrder(ranked, basis);
  const filtered = useMemo(() => {
    const kept = filterRunList(all, { runs, filters, nowMs, locale, labels });
    return sortRunList(kept, { runs, objective, sort, locale });
  }, [all, runs, objective, filters, nowMs, sort, locale, labels]);
  const view = useMemo(
    () => searchRunList(filtered, { runs, search, locale, labels }),
    [filtered, runs, search, locale, labels],
  );
  return { all, filtered, view, filterCount: countFilters(filters), hold };
}

/**
 * What "today" is: the day on which the filter was chosen. A list does not change by itself at
 * midnight.
 */
function useDayOf({ started }: RunFilters): number {
  const key = JSON.stringify(started);
  const [day, setDay] = useState(() => ({ key, nowMs: started ? Date.now() : 0 }));
  if (day.key === key) return day.nowMs;
  const next = { key, nowMs: Date.now() };
  setDay(next);
  return next.nowMs;
}

const noFilters: RunFilters = {};
const byRank: RunSort = { by: 'objective', direction: 'ascending' };
