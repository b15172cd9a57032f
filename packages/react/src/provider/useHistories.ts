'use client';

import type { History, HistoryResult } from '@runcompare/core';
import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useRunCompare } from './RunCompareProvider';

export interface LoadedHistories {
  /** Histories by run id, of the runs whose history is there. */
  readonly byRun: { readonly [runId: string]: { readonly [metric: string]: History } };
  readonly isLoading: boolean;
  readonly failedIds: readonly string[];
  /** Tries the failed ones again. */
  readonly retry: () => void;
}

/** Histories of the given runs, each loaded once and kept; one that fails leaves the others be. */
export function useHistories(runIds: readonly string[]): LoadedHistories {
  const { source, sourceKey, client } = useRunCompare();
  const loaded = useQueries(
    {
      queries: runIds.map((runId) => ({
        queryKey: ['histories', sourceKey, runId],
        queryFn: async ({ signal }: { signal: AbortSignal }) => ({
          runId,
          ...(await source.loadHistories(runId, { signal })),
        }),
      })),
      combine: collect,
    },
    client,
  );
  const retry = useCallback(() => {
    void client.refetchQueries({
      queryKey: ['histories', sourceKey],
      predicate: (query) => query.state.status === 'error',
    });
  }, [client, sourceKey]);
  return {
    byRun: loaded.byRun,
    isLoading: loaded.isLoading,
    failedIds: runIds.filter((_, i) => loaded.failed[i]),
    retry,
  };
}

/** Outside of the hook, so that it is memoized: the answer changes only with the queries. */
function collect(results: UseQueryResult<HistoryResult & { readonly runId: string }>[]) {
  return {
    byRun: Object.fromEntries(
      results.flatMap(({ data }) => (data ? [[data.runId, data.histories] as const] : [])),
    ),
    isLoading: results.some((result) => result.isPending),
    failed: results.map((result) => result.isError),
  };
}
