'use client';

import type {
  ComparisonDraft,
  ComparisonStore,
  ComparisonStoreList,
  DataIssue,
  SavedComparison,
} from '@runcompare/core';
import { QueryClient, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';

export interface SavedComparisonsState {
  readonly comparisons: readonly SavedComparison[];
  /** What could not be read; the rest is whole. */
  readonly issues: readonly DataIssue[];
  readonly isLoading: boolean;
  /** Set when nothing could be read. */
  readonly error?: Error | undefined;
  /** Reads the list again; what is on screen stays until the answer is there. */
  readonly reload: () => Promise<void>;
  /** Each of these rejects as the store does; the list changes only once the store is done. */
  readonly save: (draft: ComparisonDraft) => Promise<SavedComparison>;
  readonly rename: (id: string, name: string) => Promise<SavedComparison>;
  readonly remove: (id: string) => Promise<void>;
}

const nothing: ComparisonStoreList = { comparisons: [], issues: [] };
const queryKey = ['savedComparisons'];

/**
 * What a store holds, kept in step with other tabs where the store tells of them. Needs no provider;
 * everything on a page that is given the same store object shows the same list.
 */
export function useSavedComparisons(store: ComparisonStore): SavedComparisonsState {
  const client = clientOf(store);
  const { data, error, isPending } = useQuery(
    { queryKey, queryFn: ({ signal }) => store.list({ signal }) },
    client,
  );
  useEffect(
    () => store.subscribe?.(() => void client.invalidateQueries({ queryKey })),
    [store, client],
  );
  const calls = useMemo(() => {
    const reload = () => client.invalidateQueries({ queryKey });
    const change = (to: (list: readonly SavedComparison[]) => readonly SavedComparison[]) => {
      client.setQueryData<ComparisonStoreList>(queryKey, (list = nothing) => ({
        ...list,
        comparisons: to(list.comparisons),
      }));
      // Gives up an answer that is still under way: nobody knows whether it is from before.
      void reload();
    };
    const put = (saved: SavedComparison) => {
      change((list) => [...list.filter(({ id }) => id !== saved.id), saved]);
      return saved;
    };
    return {
      reload,
      save: async (draft: ComparisonDraft) => put(await store.save(draft)),
      rename: async (id: string, name: string) => put(await store.rename(id, name)),
      remove: async (id: string) => {
        await store.delete(id);
        change((list) => list.filter((one) => one.id !== id));
      },
    };
  }, [store, client]);
  return { ...(data ?? nothing), isLoading: isPending, error: error ?? undefined, ...calls };
}

const clients = new WeakMap<ComparisonStore, QueryClient>();

function clientOf(store: ComparisonStore): QueryClient {
  const client = clients.get(store) ?? newClient();
  clients.set(store, client);
  return client;
}

function newClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Kept with the store; read again whenever somebody looks.
        gcTime: Number.POSITIVE_INFINITY,
        networkMode: 'always',
        // What a browser forbids it forbids again.
        retry: (count, error) => count < 2 && !('code' in error),
      },
    },
  });
}
