'use client';

import type { RunActions, RunSource } from '@runcompare/core';
import { QueryClient } from '@tanstack/react-query';
import {
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { createLiveRuns, type LiveRuns } from './liveRuns';
import { createRunReader, type RunReader } from './runReader';
import type { UrlAdapter } from './urlAdapter';

export interface RunCompareProviderProps {
  /** Keep it the same between renders: another object is another source, read anew. */
  readonly source: RunSource;
  /** What a person may do with runs; an action that is left out is not offered. */
  readonly actions?: RunActions | undefined;
  /**
   * A query client of the host's, so that what is read outlives this provider and shows in its tools.
   * Its defaults do not apply here. One of our own when left out, emptied when this leaves the page.
   */
  readonly client?: QueryClient | undefined;
  /**
   * Where `useUrlState` below keeps its state: the address by default, null for nowhere. Two
   * providers on one page need two parameters, such as `browserUrl({ parameter: 'left' })`.
   */
  readonly url?: UrlAdapter | null | undefined;
  /**
   * Milliseconds between two readings of the list while a run trains, 10,000 by default; up to 30
   * times as many while nothing changes. False never reads again unasked. A source that tells of
   * changes itself is not polled.
   */
  readonly pollMs?: number | false | undefined;
  /** Milliseconds after which a source that does not answer is given up, 120,000 by default. */
  readonly timeoutMs?: number | false | undefined;
  readonly children: ReactNode;
}

interface RunCompareContextValue {
  readonly source: RunSource;
  readonly actions: RunActions | undefined;
  readonly client: QueryClient;
  /** Part of every query's key: what was read of another source is never shown as this one's. */
  readonly sourceKey: number;
  readonly reader: RunReader;
  readonly live: LiveRuns;
  readonly timeoutMs: number | false;
}

const RunCompareContext = createContext<RunCompareContextValue | undefined>(undefined);
const UrlContext = createContext<UrlAdapter | null | undefined>(undefined);

/**
 * Gives the components below a source of runs. Holds a query client of its own, handed to every
 * hook explicitly, so that two providers and a host's own client never meet; a host may pass its
 * client on purpose. On the server nothing is fetched.
 */
export function RunCompareProvider({
  source,
  actions,
  client: hostClient,
  url,
  pollMs = 10_000,
  timeoutMs = 120_000,
  children,
}: RunCompareProviderProps): ReactElement {
  const [ownClient] = useState(() => new QueryClient());
  const client = hostClient ?? ownClient;
  useMountedClient(client, { isOwn: !hostClient });
  const reading = useMemo(() => {
    const sourceKey = keyOf(source);
    const reader = createRunReader({ source, timeoutMs });
    const live = createLiveRuns({ source, sourceKey, client, reader, pollMs });
    return { source, sourceKey, client, reader, live, timeoutMs };
  }, [source, client, pollMs, timeoutMs]);
  const value = useMemo(() => ({ ...reading, actions }), [reading, actions]);
  return (
    <UrlContext.Provider value={url}>
      <RunCompareContext.Provider value={value}>{children}</RunCompareContext.Provider>
    </UrlContext.Provider>
  );
}

export function useRunCompare(): RunCompareContextValue {
  const value = useContext(RunCompareContext);
  if (!value) {
    throw new Error(
      '[runcompare] useRunCompare: there is no RunCompareProvider above this component. Runs come from its source. Wrap the component in <RunCompareProvider source={...}>, or pass runs to a component that takes them.',
    );
  }
  return value;
}

/** What the provider says about the address; undefined where it says nothing, or there is none. */
export function useProvidedUrl(): UrlAdapter | null | undefined {
  return useContext(UrlContext);
}

/**
 * A client that nobody mounted stays paused for good where a tab was hidden during an attempt. Ours
 * is emptied when it leaves, but not when StrictMode only pretends to.
 */
function useMountedClient(client: QueryClient, { isOwn }: { readonly isOwn: boolean }): void {
  const [mounts] = useState(() => ({ count: 0 }));
  useEffect(() => {
    client.mount();
    mounts.count++;
    return () => {
      client.unmount();
      mounts.count--;
      if (!isOwn) return;
      // Later: what is being aborted now would otherwise start a timer on its way out.
      setTimeout(() => {
        if (mounts.count === 0) client.clear();
      });
    };
  }, [client, isOwn, mounts]);
}

const keys = new WeakMap<RunSource, number>();
let lastKey = 0;

function keyOf(source: RunSource): number {
  const key = keys.get(source) ?? ++lastKey;
  keys.set(source, key);
  return key;
}
