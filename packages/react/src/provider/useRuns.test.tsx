import {
  type AbortSignalLike,
  createRun,
  type Run,
  type RunPage,
  type RunSource,
} from '@runcompare/core';
import { seededRuns } from '@runcompare/core/testing';
import { renderHook, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createGate, type Gate } from '../internal/testSupport/gate';
import '../internal/testSupport/realEvents';
import { sourceOf } from '../internal/testSupport/sourceOf';
import { RunCompareProvider, type RunCompareProviderProps } from './RunCompareProvider';
import { type LoadedRuns, useRuns } from './useRuns';

afterEach(() => {
  vi.useRealTimers();
});

describe('pages', () => {
  test('that are still to come are said to be', async () => {
    const gate = createGate<RunPage>();
    const source = pagesOf(3, (page, cursor) => (cursor === '2' ? gate.promise : page));
    const { result } = show({ source });
    await waitFor(() => expect(result.current.runs).toHaveLength(2));
    expect([result.current.isLoading, result.current.isLoadingMore]).toEqual([false, true]);
    expect(result.current.isComplete).toBe(false);
    gate.resolve({ runs: [run('last')], issues: [] });
    await waitFor(() => expect(result.current.isLoadingMore).toBe(false));
    expect(idsOf(result.current)).toEqual(['0', '1', 'last']);
  });

  test('that fail are tried again, and not the ones before them', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    const asked: (string | undefined)[] = [];
    const source = pagesOf(4, async (page, cursor) => {
      asked.push(cursor);
      if (cursor === '2' && asked.filter((one) => one === '2').length < 3) throw new Error('502');
      return page;
    });
    const { result } = show({ source });
    await vi.advanceTimersByTimeAsync(4_000);
    await waitFor(() => expect(result.current.runs).toHaveLength(4));
    expect(asked).toEqual([undefined, '1', '2', '2', '2', '3']);
    expect(result.current.error).toBeUndefined();
  });

  test('that fail for good leave the first ones on screen, and a reload begins anew', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    let isDown = true;
    const source = pagesOf(3, async (page, cursor) => {
      if (isDown && cursor === '1') throw new Error('502');
      return page;
    });
    const { result } = show({ source });
    await vi.advanceTimersByTimeAsync(4_000);
    await waitFor(() => expect(result.current.error?.message).toBe('502'));
    expect(idsOf(result.current)).toEqual(['0']);
    expect([result.current.isLoadingMore, result.current.isComplete]).toEqual([false, false]);
    isDown = false;
    await result.current.reload();
    await waitFor(() => expect(idsOf(result.current)).toEqual(['0', '1', '2']));
    expect(result.current.isComplete).toBe(true);
    expect(result.current.error).toBeUndefined();
  });

  test('that shift while they are read show no run twice', async () => {
    const source = pagesOf(2, async (page, cursor) =>
      cursor === '1' ? { ...page, runs: [run('0', 'completed'), run('1')] } : page,
    );
    const { result } = show({ source });
    await waitFor(() => expect(idsOf(result.current)).toEqual(['0', '1']));
    expect(result.current.runs[0]?.status).toBe('completed');
    expect(result.current.issues).toEqual([]);
  });

  test('that begin again end the list, and the list says so', async () => {
    const source = pagesOf(2, async (page) => ({ ...page, nextCursor: '1' }));
    const { result } = show({ source });
    await waitFor(() => expect(result.current.issues).toHaveLength(1));
    expect(result.current.issues[0]?.path).toBe('cursor 1');
    expect(idsOf(result.current)).toEqual(['0', '1']);
  });
});

describe('a source', () => {
  test.each([[undefined], [null], [{ runs: 'none' }], [[]]])(
    'that answers %j is an issue, not a crash',
    async (answer) => {
      const listRuns = async () => answer as unknown as RunPage;
      const { result } = show({ source: { ...sourceOf([]), listRuns } });
      await waitFor(() => expect(result.current.issues).toHaveLength(1));
      expect([result.current.error, result.current.runs]).toEqual([undefined, []]);
    },
  );

  test('that throws instead of rejecting is an error to try again', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    const listRuns = () => {
      throw new Error('not configured');
    };
    const { result } = show({ source: { ...sourceOf([]), listRuns } });
    await vi.advanceTimersByTimeAsync(4_000);
    await waitFor(() => expect(result.current.error?.message).toBe('not configured'));
    expect(result.current.isLoading).toBe(false);
  });

  test('that hangs is given up, told so by its signal, and not tried again unasked', async () => {
    const signals: (AbortSignalLike | undefined)[] = [];
    const listRuns: RunSource['listRuns'] = (options) => {
      signals.push(options?.signal);
      return new Promise(() => {});
    };
    const { result } = show({ source: { ...sourceOf([]), listRuns }, timeoutMs: 40 });
    await waitFor(() =>
      expect(result.current.error?.message).toBe('The source did not answer within 0.04 s.'),
    );
    expect(signals.map((signal) => signal?.aborted)).toEqual([true]);
  });

  test('may take as long as it likes where a host says so', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    const gate = createGate<RunPage>();
    const source = { ...sourceOf([]), listRuns: () => gate.promise };
    const { result } = show({ source, timeoutMs: false });
    await vi.advanceTimersByTimeAsync(1_000_000);
    expect(result.current.isLoading).toBe(true);
    gate.resolve({ runs: [run('a')], issues: [] });
    await waitFor(() => expect(idsOf(result.current)).toEqual(['a']));
  });
});

describe('reading again', () => {
  test('never shows an answer that was asked for earlier and came later', async () => {
    const { source, asked } = byHand();
    const { result } = show({ source });
    await waitFor(() => expect(asked).toHaveLength(1));
    asked[0]?.gate.resolve({ runs: [run('first')], issues: [] });
    await waitFor(() => expect(idsOf(result.current)).toEqual(['first']));
    void result.current.reload();
    await waitFor(() => expect(asked).toHaveLength(2));
    void result.current.reload();
    await waitFor(() => expect(asked).toHaveLength(3));
    expect(asked.map(({ signal }) => signal?.aborted)).toEqual([false, true, false]);
    asked[2]?.gate.resolve({ runs: [run('third')], issues: [] });
    await waitFor(() => expect(idsOf(result.current)).toEqual(['third']));
    asked[1]?.gate.resolve({ runs: [run('second')], issues: [], nextCursor: 'more' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(idsOf(result.current)).toEqual(['third']);
    expect(asked).toHaveLength(3);
  });

  test('keeps the whole list on screen until the whole new one is there', async () => {
    const gates: Gate<RunPage>[] = [];
    const source = pagesOf(3, (page, cursor) => {
      if (cursor !== '2') return page;
      const gate = createGate<RunPage>();
      gates.push(gate);
      return gate.promise;
    });
    const lengths = new Set<number>();
    const { result } = show({ source, onRender: ({ runs }) => lengths.add(runs.length) });
    await waitFor(() => expect(gates).toHaveLength(1));
    gates[0]?.resolve({ runs: [run('2')], issues: [] });
    await waitFor(() => expect(result.current.runs).toHaveLength(3));
    lengths.clear();
    const reloaded = result.current.reload();
    await waitFor(() => expect(gates).toHaveLength(2));
    gates[1]?.resolve({ runs: [run('2'), run('3')], issues: [] });
    await reloaded;
    await waitFor(() => expect(result.current.runs).toHaveLength(4));
    expect(Math.min(...lengths)).toBe(3);
  });

  test('that fails leaves the list, says why, and rejects where that is asked for', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    let isDown = false;
    const listRuns: RunSource['listRuns'] = async () => {
      if (isDown) throw new Error('503');
      return { runs: [run('a')], issues: [] };
    };
    const { result } = show({ source: { ...sourceOf([]), listRuns } });
    await waitFor(() => expect(idsOf(result.current)).toEqual(['a']));
    isDown = true;
    const failed = expect(result.current.reloadOrThrow()).rejects.toThrow('503');
    await vi.advanceTimersByTimeAsync(4_000);
    await failed;
    const quiet = result.current.reload();
    await vi.advanceTimersByTimeAsync(4_000);
    await expect(quiet).resolves.toBeUndefined();
    expect([idsOf(result.current), result.current.error?.message]).toEqual([['a'], '503']);
  });

  test('gives the same object for a run that is as it was, NaN and place in the list aside', async () => {
    const some = seededRuns({ seed: 1, count: 3, points: 20 }).map((one) => ({
      ...one,
      summary: { ...one.summary, reward: { last: { value: Number.NaN } } },
    }));
    let listed: readonly Run[] = some;
    const listRuns = async () => ({ runs: structuredClone(listed) as Run[], issues: [] });
    const { result } = show({ source: { ...sourceOf([]), listRuns } });
    await waitFor(() => expect(result.current.runs).toHaveLength(3));
    const [first, second, third] = result.current.runs;
    const { runs } = result.current;
    await result.current.reload();
    expect(result.current.runs).toBe(runs);
    listed = [run('new'), ...some.slice(0, 2), { ...(some[2] as Run), name: 'renamed' }];
    await result.current.reload();
    await waitFor(() => expect(result.current.runs).toHaveLength(4));
    expect(result.current.runs[1]).toBe(first);
    expect(result.current.runs[2]).toBe(second);
    expect(result.current.runs[3]).not.toBe(third);
  });
});

type Shown = Omit<RunCompareProviderProps, 'children'> & {
  readonly onRender?: (runs: LoadedRuns) => void;
};

function show({ onRender, ...props }: Shown) {
  return renderHook(
    () => {
      const runs = useRuns();
      onRender?.(runs);
      return runs;
    },
    {
      wrapper: ({ children }) => <RunCompareProvider {...props}>{children}</RunCompareProvider>,
    },
  );
}

function run(id: string, status: Run['status'] = 'completed'): Run {
  return createRun({ id, status });
}

function idsOf({ runs }: LoadedRuns): readonly string[] {
  return runs.map(({ id }) => id);
}

/** A source of that many pages with one run each, and what comes of each page. */
function pagesOf(
  count: number,
  answer: (page: RunPage, cursor: string | undefined) => RunPage | Promise<RunPage>,
): RunSource {
  return {
    ...sourceOf([]),
    listRuns: async ({ cursor } = {}) => {
      const page = Number(cursor ?? 0);
      const next = page + 1 < count ? { nextCursor: `${page + 1}` } : {};
      return answer({ runs: [run(`${page}`)], issues: [], ...next }, cursor);
    },
  };
}

interface Asked {
  readonly gate: Gate<RunPage>;
  readonly signal: AbortSignalLike | undefined;
}

function byHand(): { readonly source: RunSource; readonly asked: readonly Asked[] } {
  const asked: Asked[] = [];
  const listRuns: RunSource['listRuns'] = (options) => {
    const gate = createGate<RunPage>();
    asked.push({ gate, signal: options?.signal });
    return gate.promise;
  };
  return { source: { ...sourceOf([]), listRuns }, asked };
}
