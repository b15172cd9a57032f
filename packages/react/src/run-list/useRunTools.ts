'use client';

import {
  countFilters,
  filterRunList,
  type Objective,
  type Run,
  type RunFilters,
  type RunListView,
  type RunSort,
  sortRunList,
  type ViewOptions,
} from '@runcompare/core';
import { useMemo, useState } from 'react';

export interface RunTools {
  /** Filtered and sorted, with the ranks and badges of all runs. */
  readonly view: RunListView;
  readonly filters: RunFilters;
  readonly onFiltersChange: (filters: RunFilters) => void;
  /** How many filters narrow the list. */
  readonly filterCount: number;
  readonly sort: RunSort;
  readonly onSortChange: (sort: RunSort) => void;
}

/**
 * What a person narrows and orders a list by. "Today" is the day on which a filter was chosen: a list
 * does not change by itself at midnight, and nothing asks for the time while it renders.
 */
export function useRunTools(
  all: RunListView,
  {
    runs,
    objective,
    locale,
    labels,
  }: ViewOptions & { readonly runs: readonly Run[]; readonly objective: Objective },
): RunTools {
  const [{ filters, nowMs }, setFilters] = useState({ filters: noFilters, nowMs: 0 });
  const [sort, onSortChange] = useState<RunSort>(byRank);
  const filtered = useMemo(
    () => filterRunList(all, { runs, filters, nowMs, locale, labels }),
    [all, runs, filters, nowMs, locale, labels],
  );
  const view = useMemo(
    () => sortRunList(filtered, { runs, objective, sort, locale }),
    [filtered, runs, objective, sort, locale],
  );
  return {
    view,
    filters,
    onFiltersChange: (next) => setFilters({ filters: next, nowMs: Date.now() }),
    filterCount: countFilters(filters),
    sort,
    onSortChange,
  };
}

const noFilters: RunFilters = {};
const byRank: RunSort = { by: 'objective', direction: 'ascending' };
