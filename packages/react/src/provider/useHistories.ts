'use client';

import type { DataIssue, History } from '@runcompare/core';
import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useSameWhileEqual } from '../internal/useSameWhileEqual';
import { type HistoryKey, loadRunHistories, type RunHistories } from './historyQuery';
import { queryDefaults } from './queryDefaults';
import { useRunCompare } from './RunCompareProvider';

export interface UseHistoriesOptions {
  /** Metrics to load, all when left out. What is loaded of a run already is not asked for again. */
  readonly metrics?: readonly string[] | undefined;
  /**
   * Points per history that a source that can thin should give at most: 100,000 by default, which is
   * what five runs on one chart are drawn with at 60 frames a second.
   */
  readonly maxPoints?: number | undefined;
}

/** How far one run's histories are. One that failed to be loaded again is still `loaded`. */
export type HistoryState = 'loading' | 'loaded' | 'failed';

export interface LoadedHistories {
  /** Histories by run id, of the runs whose history is there. */
  readonly byRun: { readonly [runId: string]: { readonly [metric: string]: History } };
  /** One per run that was asked for. */
  readonly states: { readonly [runId: string]: HistoryState };
  readonly isLoading: boolean;
  /** In the order asked for: runs of which there is nothing, and why in `errors`. */
  readonly failedIds: readonly string[];
  readonly errors: { readonly [runId: string]: Error };
  /** What could not be read of histories that are there otherwise. */
  readonly issues: readonly DataIssue[];
  /** Tries the failed ones again. */
  readonly retry: () => void;
  /** Tries one failed run again, and leaves the others be. */
  readonly retryRun: (runId: string) => void;
}

/**
 * Histories of the given runs, so pass the compared ones alone: each is loaded once and kept, and
 * loaded again when its run changed, the old one showing meanwhile. One that fails leaves the others
 * be, after three attempts. A run that leaves before its histories are there is no longer waited
 * for: its signal is aborted.
 */
export function useHistories(
  runIds: readonly string[],
  { metrics, maxPoints = 100_000 }: UseHistoriesOptions = {},
): LoadedHistories {
  const { source, sourceKey, client, timeoutMs } = useRunCompare();
  const ids = useSameWhileEqual([...new Set(runIds)]);
  const asked = useSameWhileEqual(metrics && [...metrics].sort());
  const loaded = useQueries(
    {
      queries: ids.map((runId) => {
        const queryKey: HistoryKey = ['histories', sourceKey, runId, maxPoints, asked ?? null];
        return {
          ...queryDefaults,
          queryKey,
          queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
            loadRunHistories({ source, client, timeoutMs, queryKey, signal }),
          // Typed arrays are neither copied nor compared.
          structuralSharing: false,
        };
      }),
      combine: collect,
    },
    client,
  );
  const retryRun = useCallback(
    (runId: string) => {
      void client.refetchQueries({
        queryKey: ['histories', sourceKey, runId],
        type: 'active',
        predicate: (query) => query.state.status === 'error',
      });
    },
    [client, sourceKey],
  );
  const retry = useCallback(() => {
    for (const runId of ids) retryRun(runId);
  }, [ids, retryRun]);
  return useMemo(() => {
    const { results, byRun } = loaded;
    const errors = ids.flatMap((id, i) => {
      const error = results[i]?.state === 'failed' && results[i].error;
      return error ? [[id, error] as const] : [];
    });
    return {
      byRun,
      states: Object.fromEntries(ids.map((id, i) => [id, results[i]?.state ?? 'loading'])),
      isLoading: results.some(({ state }) => state === 'loading'),
      failedIds: errors.map(([id]) => id),
      errors: Object.fromEntries(errors),
      issues: results.flatMap(({ issues }) => issues),
      retry,
      retryRun,
    };
  }, [loaded, ids, retry, retryRun]);
}

/** Outside of the hook, so that it is memoized: the answer changes only with the queries. */
function collect(queries: UseQueryResult<RunHistories>[]) {
  return {
    byRun: Object.fromEntries(
      queries.flatMap(({ data }) => (data ? [[data.runId, data.histories] as const] : [])),
    ),
    results: queries.map(({ data, error, isError }) => ({
      state: stateOf(data, isError),
      error,
      issues: data?.issues ?? noIssues,
    })),
  };
}

function stateOf(data: RunHistories | undefined, isError: boolean): HistoryState {
  if (data) return 'loaded';
  return isError ? 'failed' : 'loading';
}

const noIssues: readonly DataIssue[] = [];
