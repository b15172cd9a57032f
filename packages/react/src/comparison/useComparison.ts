'use client';

import {
  type CompareOptions,
  type Comparison,
  type ComparisonView,
  compareRuns,
  defaultObjective,
  type Objective,
  type ResolvedState,
  type Run,
  resolveState,
} from '@runcompare/core';
import { useMemo } from 'react';
import { useSameWhileEqual } from '../internal/useSameWhileEqual';
import {
  type LoadedHistories,
  type UseHistoriesOptions,
  useHistories,
} from '../provider/useHistories';

export interface UseComparisonOptions
  extends UseHistoriesOptions,
    Omit<CompareOptions, 'objective' | 'baselineId' | 'peers'> {
  /** All runs that there are, such as those of `useRuns`. */
  readonly runs: readonly Run[];
  /** In any order; what is gone or archived is named in the answer and not compared. */
  readonly selectedRunIds: readonly string[];
  /** Its objective, baseline and grouping count here. */
  readonly view?: ComparisonView | undefined;
  /** By what runs are ranked where the view says nothing, or nothing usable; a lower eval loss by default. */
  readonly objective?: Objective | undefined;
}

export interface ComparisonResult extends Omit<ResolvedState, 'runs'> {
  readonly comparison: Comparison;
  /** The compared runs in the order of the selection, with their histories once these are there. */
  readonly runs: readonly Run[];
  readonly histories: LoadedHistories;
}

/**
 * Compares the selected runs, and loads their histories and no others: what only histories carry
 * joins as they come. The other runs of their groups count as peers. Whatever a selection or a view
 * names that is not there, or means nothing, is left out and named: nothing that a link says throws.
 */
export function useComparison(options: UseComparisonOptions): ComparisonResult {
  const { runs: all, objective = defaultObjective, metrics, maxPoints } = options;
  const wanted = useSameWhileEqual({
    selectedRunIds: options.selectedRunIds,
    objective,
    view: { ...options.view, visibleMetrics: undefined, axis: undefined },
  });
  const resolved = useMemo(() => resolveState(all, wanted), [all, wanted]);
  const histories = useHistories(
    resolved.runs.map((run) => run.id),
    { metrics, maxPoints },
  );
  const { byRun } = histories;
  const runs = useMemo(
    () =>
      resolved.runs.map((run) =>
        Object.hasOwn(byRun, run.id) ? { ...run, histories: byRun[run.id] } : run,
      ),
    [resolved.runs, byRun],
  );
  const how = useSameWhileEqual({
    gapRelativeTo: options.gapRelativeTo,
    mmd: options.mmd,
    assumedNoise: options.assumedNoise,
    readings: options.readings,
    gpuHourlyRate: options.gpuHourlyRate,
  });
  const comparison = useMemo(() => {
    const { objective: by, baselineId, peers } = resolved;
    return compareRuns(runs, { ...how, objective: by, baselineId, peers });
  }, [runs, how, resolved]);
  return useMemo(
    () => ({ ...resolved, comparison, runs, histories }),
    [resolved, comparison, runs, histories],
  );
}
