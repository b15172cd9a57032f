'use client';

import type { DataIssue, Run, RunSource } from '@runcompare/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useRunCompare } from './RunCompareProvider';

export interface LoadedRuns {
  readonly runs: readonly Run[];
  /** What the source could not read; the runs are whole. */
  readonly issues: readonly DataIssue[];
  readonly isLoading: boolean;
  /** Set when nothing could be read. */
  readonly error?: Error | undefined;
  /** Reads the list again; what is on screen stays until the answer is there. */
  readonly reload: () => Promise<void>;
}

const nothing = { runs: [], issues: [] };

/** All runs of the provider's source, every page of them. */
export function useRuns(): LoadedRuns {
  const { source, sourceKey, client } = useRunCompare();
  const query = useQuery(
    { queryKey: ['runs', sourceKey], queryFn: ({ signal }) => listAll(source, signal) },
    client,
  );
  const { data, error, isPending, refetch } = query;
  const reload = useCallback(async () => {
    await refetch();
  }, [refetch]);
  return { ...(data ?? nothing), isLoading: isPending, error: error ?? undefined, reload };
}

async function listAll(
  source: RunSource,
  signal: AbortSignal,
): Promise<{ readonly runs: readonly Run[]; readonly issues: readonly DataIssue[] }> {
  const runs: Run[] = [];
  const issues: DataIssue[] = [];
  let cursor: string | undefined;
  do {
    const page = await source.listRuns({ cursor, signal });
    for (const run of page.runs) runs.push(run);
    for (const issue of page.issues) issues.push(issue);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return { runs, issues };
}
