import type { AbortSignalLike, Run, RunSource } from '@runcompare/core';
import { seededRuns } from '@runcompare/core/testing';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import '../internal/testSupport/realEvents';
import { sourceOf } from '../internal/testSupport/sourceOf';
import { textOf } from '../internal/testSupport/textOf';
import { RunCompareProvider, useRunCompare } from './RunCompareProvider';
import { useHistories } from './useHistories';
import { useRuns } from './useRuns';

const runs = seededRuns({ seed: 7, count: 3, points: 30 });
const ids = runs.map((run) => run.id);

describe('without a provider', () => {
  test('says what is missing, why, and what to do', () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(() => render(<NeedsProvider />)).toThrow(
      '[runcompare] useRunCompare: there is no RunCompareProvider above this component. Runs come from its source. Wrap the component in <RunCompareProvider source={...}>, or pass runs to a component that takes them.',
    );
    logged.mockRestore();
  });
});

describe('useRuns', () => {
  afterEach(() => {
    dispatchEvent(new Event('online'));
  });

  test('reads every page, in order, with what each could not read', async () => {
    const listRuns = vi.fn<RunSource['listRuns']>(async ({ cursor = '0' } = {}) => {
      const page = Number(cursor);
      const nextCursor = page < 2 ? String(page + 1) : undefined;
      const issues = [{ path: `page ${page}`, message: 'one line is no JSON' }];
      return { runs: [runs[page] as Run], issues, nextCursor };
    });
    render(<Listed source={{ ...sourceOf(runs), listRuns }} />);
    expect(await screen.findByText(`${ids.join(' ')} | page 0 page 1 page 2`)).toBeTruthy();
    expect(listRuns).toHaveBeenCalledTimes(3);
  });

  test('works in strict mode', async () => {
    render(
      <StrictMode>
        <Listed source={sourceOf(runs)} />
      </StrictMode>,
    );
    expect(await screen.findByText(`${ids.join(' ')} |`)).toBeTruthy();
  });

  test('reads a source on this machine also when a host knows that the network is gone', async () => {
    const host = new QueryClient();
    const { rerender } = render(
      <QueryClientProvider client={host}>nothing yet</QueryClientProvider>,
    );
    dispatchEvent(new Event('offline'));
    rerender(
      <QueryClientProvider client={host}>
        <Listed source={sourceOf(runs)} />
      </QueryClientProvider>,
    );
    expect(await screen.findByText(`${ids.join(' ')} |`)).toBeTruthy();
  });

  test('aborts what is under way when it leaves the page', async () => {
    const signals: (AbortSignalLike | undefined)[] = [];
    const listRuns: RunSource['listRuns'] = (options) => {
      signals.push(options?.signal);
      return new Promise(() => {});
    };
    const { unmount } = render(<Listed source={{ ...sourceOf(runs), listRuns }} />);
    await waitFor(() => expect(signals.length).toBe(1));
    expect(signals[0]?.aborted).toBe(false);
    unmount();
    expect(signals[0]?.aborted).toBe(true);
  });
});

describe('useHistories', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('asks for each run once, however often it leaves and comes back', async () => {
    const loadHistories = vi.fn(sourceOf(runs).loadHistories);
    const source = { ...sourceOf(runs), loadHistories };
    const { rerender } = render(<Histories source={source} runIds={ids.slice(0, 2)} />);
    await screen.findByText(`${ids[0]} ${ids[1]} | failed:`);
    rerender(<Histories source={source} runIds={ids.slice(1)} />);
    await screen.findByText(`${ids[1]} ${ids[2]} | failed:`);
    rerender(<Histories source={source} runIds={ids} />);
    await screen.findByText(`${ids.join(' ')} | failed:`);
    expect(loadHistories.mock.calls.map(([id]) => id)).toEqual(ids);
  });

  test('leaves the others be when one fails, and tries three times before it says so', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    const loadHistories = vi.fn(failingFor(ids[1] as string));
    render(<Histories source={{ ...sourceOf(runs), loadHistories }} runIds={ids} />);
    await screen.findByText(`${ids[0]} ${ids[2]} | failed:`);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(screen.getByText(`${ids[0]} ${ids[2]} | failed: ${ids[1]}`)).toBeTruthy();
    expect(loadHistories.mock.calls.filter(([id]) => id === ids[1])).toHaveLength(3);
  });
});

describe('two sources', () => {
  test('on one page show each their own runs, also under the same ids', async () => {
    const [first, second] = ['first', 'second'].map((name) =>
      sourceOf(runs.slice(0, 1).map((run) => ({ ...run, name }))),
    );
    render(
      <>
        <fieldset aria-label="left">
          <Listed source={first as RunSource} by="name" />
        </fieldset>
        <fieldset aria-label="right">
          <Listed source={second as RunSource} by="name" />
        </fieldset>
      </>,
    );
    await within(screen.getByRole('group', { name: 'left' })).findByText('first |');
    await within(screen.getByRole('group', { name: 'right' })).findByText('second |');
  });

  test('one after the other never show what the one before had', async () => {
    const { rerender, container } = render(<Listed source={sourceOf(runs)} />);
    await screen.findByText(`${ids.join(' ')} |`);
    rerender(<Listed source={{ ...sourceOf([]), listRuns: () => new Promise(() => {}) }} />);
    expect(textOf(container)).toBe('loading');
  });
});

function NeedsProvider() {
  useRunCompare();
  return null;
}

interface ListedProps {
  readonly source: RunSource;
  readonly by?: 'id' | 'name';
}

function Listed({ source, by = 'id' }: ListedProps) {
  return (
    <RunCompareProvider source={source}>
      <List by={by} />
    </RunCompareProvider>
  );
}

function List({ by }: { readonly by: 'id' | 'name' }) {
  const { runs: listed, issues, isLoading } = useRuns();
  if (isLoading) return <p>loading</p>;
  return (
    <p>
      {listed.map((run) => run[by]).join(' ')} | {issues.map((issue) => issue.path).join(' ')}
    </p>
  );
}

function Histories(props: { readonly source: RunSource; readonly runIds: readonly string[] }) {
  return (
    <RunCompareProvider source={props.source}>
      <Loaded runIds={props.runIds} />
    </RunCompareProvider>
  );
}

function Loaded({ runIds }: { readonly runIds: readonly string[] }) {
  const { byRun, failedIds } = useHistories(runIds);
  const there = runIds.filter((id) => byRun[id]?.eval_loss);
  return (
    <p>
      {there.join(' ')} | failed: {failedIds.join(' ')}
    </p>
  );
}

function failingFor(runId: string): RunSource['loadHistories'] {
  return async (id, options) => {
    if (id === runId) throw new Error('500');
    return sourceOf(runs).loadHistories(id, options);
  };
}
