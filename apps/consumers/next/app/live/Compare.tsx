'use client';

import { parseHistoryResult, parseRunPage, type RunSource } from '@runcompare/core';
import { RunCompareProvider, type UrlAdapter } from '@runcompare/react/provider';
import { RunComparison } from '@runcompare/react/run-comparison';
import { useRouter, useSearchParams } from 'next/navigation';
import { useMemo } from 'react';

async function read(path: string): Promise<unknown> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  return response.json();
}

const source: RunSource = {
  listRuns: async () => parseRunPage(await read('/api/runs')),
  loadHistories: async (id) =>
    parseHistoryResult(await read(`/api/runs/${encodeURIComponent(id)}/histories`)),
};

export function Compare() {
  const params = useSearchParams();
  const router = useRouter();
  const url = useMemo(
    (): UrlAdapter => ({
      read: () => params.get('compare') ?? undefined,
      write: (text, mode) => {
        const next = new URLSearchParams(params);
        next.set('compare', text);
        router[mode](`?${next}`, { scroll: false });
      },
      subscribe: () => () => {},
    }),
    [params, router],
  );
  return (
    <RunCompareProvider source={source} url={url}>
      <RunComparison layout="page" />
    </RunCompareProvider>
  );
}
