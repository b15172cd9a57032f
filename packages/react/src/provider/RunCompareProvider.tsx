'use client';

import type { RunActions, RunSource } from '@runcompare/core';
import { QueryClient } from '@tanstack/react-query';
import {
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useMemo,
  useState,
} from 'react';

export interface RunCompareProviderProps {
  /** Keep it the same between renders: another object is another source, read anew. */
  readonly source: RunSource;
  /** What a person may do with runs; an action that is left out is not offered. */
  readonly actions?: RunActions | undefined;
  readonly children: ReactNode;
}

interface RunCompareContextValue {
  readonly source: RunSource;
  readonly actions: RunActions | undefined;
  readonly client: QueryClient;
  /** Part of every query's key: what was read of another source is never shown as this one's. */
  readonly sourceKey: number;
}

const RunCompareContext = createContext<RunCompareContextValue | undefined>(undefined);

/**
 * Gives the components below a source of runs. Holds a query client of its own, handed to every
 * hook explicitly, so that two providers and a host's own client never meet.
 */
export function RunCompareProvider({
  source,
  actions,
  children,
}: RunCompareProviderProps): ReactElement {
  const [client] = useState(newClient);
  const value = useMemo(
    () => ({ source, sourceKey: keyOf(source), client, actions }),
    [source, client, actions],
  );
  return <RunCompareContext.Provider value={value}>{children}</RunCompareContext.Provider>;
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

// Not online only: many sources read files of this machine.
function newClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: Number.POSITIVE_INFINITY, retry: 2, networkMode: 'always' },
    },
  });
}

const keys = new WeakMap<RunSource, number>();
let lastKey = 0;

function keyOf(source: RunSource): number {
  const key = keys.get(source) ?? ++lastKey;
  keys.set(source, key);
  return key;
}
