import type { RunObserver, RunSource } from '@runcompare/core';
import { seededRuns } from '@runcompare/core/testing';
import { QueryClient } from '@tanstack/react-query';
import { cleanup, render, waitFor } from '@testing-library/react';
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, test, vi } from 'vitest';
import '../internal/testSupport/realEvents';
import { useComparison } from '../comparison/useComparison';
import { sourceOf } from '../internal/testSupport/sourceOf';
import { textOf } from '../internal/testSupport/textOf';
import { RunCompareProvider } from './RunCompareProvider';
import { useRuns } from './useRuns';
import { useShareLink } from './useShareLink';
import { useUrlState } from './useUrlState';

const runs = seededRuns({ seed: 1, count: 3, points: 20 }).map((run) => ({
  ...run,
  status: 'running' as const,
}));
const ids = runs.map((run) => run.id);

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('a hundred visits', () => {
  test.each([
    ['of a source that is polled', false],
    ['of a source that tells of changes', true],
  ])('%s leave no timer, listener, subscription or query', async (_, isTelling) => {
    vi.useFakeTimers({
      toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
      shouldAdvanceTime: true,
    });
    const observers = new Set<RunObserver>();
    const clears = vi.spyOn(QueryClient.prototype, 'clear');
    const subscribe = (observer: RunObserver) => {
      observers.add(observer);
      return () => observers.delete(observer);
    };
    const source: RunSource = { ...sourceOf(runs), ...(isTelling && { subscribe }) };
    const listening = countListeners();
    for (let visit = 0; visit < 100; visit++) {
      const { container, unmount } = render(<Page source={source} isStrict={visit % 2 === 0} />);
      // Every other visit ends before anything is there.
      if (visit % 4 > 1) {
        await expect.poll(() => textOf(container), { interval: 5 }).toBe('3 of 3');
      }
      if (visit === 3) expect(listening()).toBeGreaterThan(0);
      unmount();
      await vi.advanceTimersByTimeAsync(0);
    }
    await vi.advanceTimersByTimeAsync(100);
    expect(vi.getTimerCount()).toBe(0);
    expect(listening()).toBe(0);
    expect(observers.size).toBe(0);
    const clients = new Set(clears.mock.contexts as QueryClient[]);
    expect(clients.size).toBe(100);
    for (const client of clients) expect(client.getQueryCache().getAll()).toEqual([]);
  });

  test('with a client of the host leave it its answers, which nobody looks at', async () => {
    const client = new QueryClient({ defaultOptions: { queries: { gcTime: Infinity } } });
    const source = sourceOf(runs);
    for (let visit = 0; visit < 100; visit++) {
      const { container, unmount } = render(<Page source={source} client={client} isStrict />);
      if (visit % 10 === 0) await waitFor(() => expect(textOf(container)).toBe('3 of 3'));
      unmount();
    }
    const queries = client.getQueryCache().getAll();
    expect(queries).toHaveLength(1 + ids.length);
    expect(queries.map((query) => query.getObserversCount())).toEqual([0, 0, 0, 0]);
    client.clear();
  });
});

describe('on the server', () => {
  test('nothing is asked for, and what is shown there the browser takes over', async () => {
    const listRuns = vi.fn(sourceOf(runs).listRuns);
    const loadHistories = vi.fn(sourceOf(runs).loadHistories);
    const subscribe = vi.fn(() => () => {});
    const source = { listRuns, loadHistories, subscribe };
    expect(renderToString(<Page source={source} isStrict />)).toBe('<p>0 of 3</p>');
    await new Promise((resolve) => setTimeout(resolve, 20));
    for (const asked of [listRuns, loadHistories, subscribe]) expect(asked).not.toHaveBeenCalled();
    const error = vi.spyOn(console, 'error');
    const host = document.createElement('div');
    host.innerHTML = '<p>0 of 3</p>';
    document.body.append(host);
    render(<Page source={source} isStrict />, { container: host, hydrate: true });
    await waitFor(() => expect(textOf(host)).toBe('3 of 3'));
    expect(error).not.toHaveBeenCalled();
    cleanup();
    host.remove();
  });
});

describe('TanStack Query', () => {
  test('is imported here and nowhere else, so that plain components need none of it', () => {
    const files = import.meta.glob<string>('../**/*.{ts,tsx}', {
      query: '?raw',
      import: 'default',
      eager: true,
    });
    const importing = Object.entries(files)
      .filter(([, code]) => /from '@tanstack\/(react-)?query/.test(code))
      .map(([path]) => path);
    expect(Object.keys(files).length).toBeGreaterThan(100);
    expect(importing).toContain('./useRuns.ts');
    expect(importing.filter((path) => !path.startsWith('./'))).toEqual([]);
  });
});

interface PageProps {
  readonly source: RunSource;
  readonly client?: QueryClient;
  readonly isStrict: boolean;
}

function Page({ source, client, isStrict }: PageProps) {
  const page = (
    <RunCompareProvider source={source} client={client}>
      <Everything />
    </RunCompareProvider>
  );
  return isStrict ? <StrictMode>{page}</StrictMode> : page;
}

function Everything() {
  const { runs: listed } = useRuns();
  const url = useUrlState();
  useShareLink(url.state);
  const { histories } = useComparison({ runs: listed, selectedRunIds: ids });
  return <p>{`${Object.keys(histories.byRun).length} of ${ids.length}`}</p>;
}

/** Listeners of window and document that are not taken away, those of React itself aside. */
function countListeners(): () => number {
  const ours = new Set(['visibilitychange', 'popstate', 'focus', 'online', 'offline']);
  const targets = [window, document];
  const added = targets.map((target) => vi.spyOn(target, 'addEventListener'));
  const removed = targets.map((target) => vi.spyOn(target, 'removeEventListener'));
  const countOf = (spies: readonly { readonly mock: { readonly calls: unknown[][] } }[]) =>
    spies.flatMap(({ mock }) => mock.calls).filter(([type]) => ours.has(type as string)).length;
  return () => countOf(added) - countOf(removed);
}
