'use client';

import type { DataIssue, Run } from '@runcompare/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { queryDefaults } from './queryDefaults';
import { useRunCompare } from './RunCompareProvider';
import { keepSame, type RunData } from './runData';

export interface LoadedRuns {
  /** A run that did not change is the same object after every reading. */
  readonly runs: readonly Run[];
  /** What the source could not read; the runs are whole. */
  readonly issues: readonly DataIssue[];
  /** Until the first page is there, or could not be read. */
  readonly isLoading: boolean;
  /** The first pages are there, and more are on their way. */
  readonly isLoadingMore: boolean;
  /** False where a run may exist that is not among `runs`: pages are to come, or failed. */
  readonly isComplete: boolean;
  /**
   * Why the last reading failed. `runs` are what was read before that: all of them, the first pages,
   * or none.
   */
  readonly error?: Error | undefined;
  /** Reads the list again; what is on screen stays until the answer is there. Never rejects. */
  readonly reload: () => Promise<void>;
  /** The same, and rejects where the list could not be read. */
  readonly reloadOrThrow: () => Promise<void>;
}

const noRuns: readonly Run[] = [];
const noIssues: readonly DataIssue[] = [];

/**
 * All runs of the provider's source, page by page, kept up to date while this is on screen: by the
 * source's own subscription, or by asking again while a run trains. A reading that fails is tried
 * three times, and goes on at the page that failed.
 */
export function useRuns(): LoadedRuns {
  const { sourceKey, client, reader, live } = useRunCompare();
  // Before the list is read, so that nothing that happens meanwhile is missed.
  useEffect(() => live.attach(), [live]);
  const query = useQuery(
    {
      ...queryDefaults,
      queryKey: ['runs', sourceKey],
      queryFn: ({ signal, queryKey }): Promise<RunData> =>
        reader.read({
          signal,
          onPart: (part) => {
            client.setQueryData<RunData>(queryKey, (known) => (known?.isComplete ? known : part));
          },
        }),
      structuralSharing: (before, after) =>
        keepSame(before as RunData | undefined, after as RunData),
    },
    client,
  );
  const { data, error, isPending, refetch } = query;
  const reload = useCallback(async () => {
    await refetch();
  }, [refetch]);
  const reloadOrThrow = useCallback(async () => {
    await refetch({ throwOnError: true });
  }, [refetch]);
  return {
    runs: data?.runs ?? noRuns,
    issues: data?.issues ?? noIssues,
    isLoading: isPending,
    // In this order: whoever reads `isFetching` renders again with every reading.
    isLoadingMore: data?.isComplete === false && query.isFetching,
    isComplete: data?.isComplete ?? false,
    error: error ?? undefined,
    reload,
    reloadOrThrow,
  };
}
