import {
  createRun,
  type Run,
  type RunObserver,
  type RunPage,
  type RunSource,
} from '@runcompare/core';
import { seededRuns } from '@runcompare/core/testing';
import { renderHook, waitFor } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createGate } from '../internal/testSupport/gate';
import '../internal/testSupport/realEvents';
import { sourceOf } from '../internal/testSupport/sourceOf';
import { setTab } from '../internal/testSupport/visibility';
import { RunCompareProvider } from './RunCompareProvider';
import { useHistories } from './useHistories';
import { useRuns } from './useRuns';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('a source that tells of nothing', () => {
  test('is asked again while a run trains, half as often each time nothing is new', async () => {
    const { source, listRuns, list } = changing([run('a', 'running')]);
    const { result } = show(source);
    await waitFor(() => expect(result.current.runs).toHaveLength(1));
    const askedAfter = (ms: number) => readingsIn(listRuns, ms);
    expect(await askedAfter(9_000)).toBe(0);
    expect(await askedAfter(2_000)).toBe(1);
    expect(await askedAfter(18_000)).toBe(0);
    expect(await askedAfter(3_000)).toBe(1);
    expect(await askedAfter(36_000)).toBe(0);
    list([run('a', 'running'), run('b', 'queued')]);
    expect(await askedAfter(5_000)).toBe(1);
    await waitFor(() => expect(result.current.runs).toHaveLength(2));
    expect(await askedAfter(11_000)).toBe(1);
  });

  test('is asked no more once every run is finished', async () => {
    const { source, listRuns, list } = changing([run('a', 'running')]);
    const { result } = show(source);
    await waitFor(() => expect(result.current.runs).toHaveLength(1));
    list([run('a', 'completed'), run('b', 'failed'), run('c', 'cancelled')]);
    expect(await readingsIn(listRuns, 11_000)).toBe(1);
    await waitFor(() => expect(result.current.runs).toHaveLength(3));
    expect(await readingsIn(listRuns, 1_000_000)).toBe(0);
  });

  test('is asked again where it cannot tell whether a run goes on', async () => {
    const { source, listRuns } = changing([run('a', 'unknown')]);
    const { result } = show(source);
    await waitFor(() => expect(result.current.runs).toHaveLength(1));
    expect(await readingsIn(listRuns, 11_000)).toBe(1);
  });

  test('is asked once, however many look, and never where a host says so', async () => {
    const { source, listRuns } = changing([run('a', 'running')]);
    const { result } = renderHook(() => [useRuns(), useRuns(), useRuns()] as const, {
      wrapper: ({ children }) => (
        <StrictMode>
          <RunCompareProvider source={source}>{children}</RunCompareProvider>
        </StrictMode>
      ),
    });
    await waitFor(() => expect(result.current[2].runs).toHaveLength(1));
    expect(await readingsIn(listRuns, 11_000)).toBe(1);
    const quiet = changing([run('a', 'running')]);
    const { result: never } = show(quiet.source, { pollMs: false });
    await waitFor(() => expect(never.current.runs).toHaveLength(1));
    expect(await readingsIn(quiet.listRuns, 1_000_000)).toBe(0);
  });

  test('is left alone in a hidden tab, and asked at once on return', async () => {
    const { source, listRuns } = changing([run('a', 'running')]);
    const { result } = show(source);
    await waitFor(() => expect(result.current.runs).toHaveLength(1));
    setTab('hidden');
    expect(await readingsIn(listRuns, 1_000_000)).toBe(0);
    listRuns.mockClear();
    setTab('visible');
    await waitFor(() => expect(listRuns).toHaveBeenCalledTimes(1));
    expect(await readingsIn(listRuns, 21_000)).toBe(1);
  });

  test('that fails is asked less and less, and as before once it answers something new', async () => {
    const { source, listRuns, list } = changing([run('a', 'running')]);
    const { result } = show(source);
    await waitFor(() => expect(result.current.runs).toHaveLength(1));
    listRuns.mockRejectedValue(new Error('502'));
    expect(await readingsIn(listRuns, 14_000)).toBe(3);
    await waitFor(() => expect(result.current.error?.message).toBe('502'));
    expect(result.current.runs).toHaveLength(1);
    expect(await readingsIn(listRuns, 10_000)).toBe(0);
    listRuns.mockReset();
    list([run('a', 'completed')]);
    expect(await readingsIn(listRuns, 15_000)).toBe(1);
    await waitFor(() => expect(result.current.error).toBeUndefined());
  });
});

describe('an attempt that fails in a hidden tab', () => {
  test('is followed by the next one on return', async () => {
    const { source, listRuns, list } = changing([]);
    listRuns.mockRejectedValue(new Error('502'));
    const { result } = show(source);
    await waitFor(() => expect(listRuns).toHaveBeenCalledTimes(1));
    setTab('hidden');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(listRuns).toHaveBeenCalledTimes(1);
    list([run('a')]);
    setTab('visible');
    await waitFor(() => expect(result.current.runs).toHaveLength(1));
  });
});

describe('a source that tells of changes', () => {
  test('is not asked, and what it tells of shows: changed, new and removed runs', async () => {
    const { source, listRuns, told } = telling([run('a', 'running'), run('b')]);
    const { result } = show(source);
    await waitFor(() => expect(result.current.runs).toHaveLength(2));
    const [, b] = result.current.runs;
    told().onChange({ runs: [run('a', 'failed'), run('c', 'queued')] });
    await waitFor(() => expect(statusesOf(result.current)).toBe('a failed, b completed, c queued'));
    expect(result.current.runs[1]).toBe(b);
    told().onChange({ removedIds: ['a', 'never there'] });
    await waitFor(() => expect(statusesOf(result.current)).toBe('b completed, c queued'));
    expect(await readingsIn(listRuns, 1_000_000)).toBe(0);
  });

  test('that tells of garbage is an issue, not a crash', async () => {
    const { source, told } = telling([run('a')]);
    const { result } = show(source);
    await waitFor(() => expect(result.current.runs).toHaveLength(1));
    told().onChange({ runs: [null, { id: 'b' }] as unknown as Run[] });
    await waitFor(() => expect(result.current.runs).toHaveLength(2));
    expect(result.current.issues.map((issue) => issue.path)).toEqual(['runs.0']);
  });

  test('is asked where it does not say what changed, once more after a reading under way', async () => {
    const { source, listRuns, told } = telling([run('a', 'running')]);
    const { result } = show(source);
    await waitFor(() => expect(result.current.runs).toHaveLength(1));
    const gate = createGate<RunPage>();
    listRuns.mockClear();
    listRuns.mockReturnValueOnce(gate.promise);
    told().onChange();
    told().onChange();
    told().onChange();
    expect(listRuns).toHaveBeenCalledTimes(1);
    gate.resolve({ runs: [run('a', 'running')], issues: [] });
    await waitFor(() => expect(listRuns).toHaveBeenCalledTimes(2));
    expect(await readingsIn(listRuns, 1_000)).toBe(0);
  });

  test('is believed over an answer that was asked for before', async () => {
    const { source, listRuns, told } = telling([run('a', 'running')]);
    const { result } = show(source);
    await waitFor(() => expect(result.current.runs).toHaveLength(1));
    const gate = createGate<RunPage>();
    listRuns.mockReturnValueOnce(gate.promise);
    const reloaded = result.current.reload();
    told().onChange({ runs: [run('a', 'completed')] });
    gate.resolve({ runs: [run('a', 'running')], issues: [] });
    await reloaded;
    await waitFor(() => expect(statusesOf(result.current)).toBe('a completed'));
    expect(statusesOf(result.current)).toBe('a completed');
  });

  test('and breaks is followed again, ever later, and read for what was missed', async () => {
    const { source, listRuns, told, subscribe } = telling([run('a', 'running')]);
    const { result } = show(source);
    await waitFor(() => expect(result.current.runs).toHaveLength(1));
    listRuns.mockClear();
    told().onError(new Error('socket closed'));
    told().onError(new Error('socket closed'));
    await vi.advanceTimersByTimeAsync(9_000);
    expect([subscribe.mock.calls.length, listRuns.mock.calls.length]).toEqual([1, 0]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect([subscribe.mock.calls.length, listRuns.mock.calls.length]).toEqual([2, 1]);
    told().onError(new Error('socket closed'));
    await vi.advanceTimersByTimeAsync(18_000);
    expect(subscribe).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(subscribe).toHaveBeenCalledTimes(3);
  });

  test('and throws instead shows its list all the same', async () => {
    const { source, subscribe } = telling([run('a')]);
    subscribe.mockImplementationOnce(() => {
      throw new Error('no websocket here');
    });
    const { result } = show(source);
    await waitFor(() => expect(result.current.runs).toHaveLength(1));
    await vi.advanceTimersByTimeAsync(11_000);
    expect(subscribe).toHaveBeenCalledTimes(2);
  });

  test('is not followed in a hidden tab nor after it left, and read on return', async () => {
    const { source, listRuns, told, subscribe, open } = telling([run('a', 'running')]);
    const { result, unmount } = show(source);
    await waitFor(() => expect(result.current.runs).toHaveLength(1));
    expect(open()).toBe(1);
    const before = told();
    setTab('hidden');
    expect(open()).toBe(0);
    before.onChange({ runs: [run('too late')] });
    await vi.advanceTimersByTimeAsync(50);
    expect(statusesOf(result.current)).toBe('a running');
    listRuns.mockClear();
    setTab('visible');
    expect([open(), subscribe.mock.calls.length]).toEqual([1, 2]);
    await waitFor(() => expect(listRuns).toHaveBeenCalledTimes(1));
    expect(result.current.runs).toHaveLength(1);
    unmount();
    expect(open()).toBe(0);
  });
});

describe('histories of compared runs', () => {
  test('are read again when their run changes, the others are not, the old ones showing meanwhile', async () => {
    const some = seededRuns({ seed: 3, count: 3, points: 20 });
    const [a, b, c] = some as [Run, Run, Run];
    const { source, told } = telling(some);
    const loadHistories = vi.fn(sourceOf(some).loadHistories);
    const whole = { ...source, loadHistories };
    const { result } = renderHook(
      () => ({ list: useRuns(), histories: useHistories([a.id, b.id]) }),
      {
        wrapper: ({ children }) => (
          <RunCompareProvider source={whole}>{children}</RunCompareProvider>
        ),
      },
    );
    await waitFor(() => expect(Object.keys(result.current.histories.byRun)).toHaveLength(2));
    await waitFor(() => expect(result.current.list.runs).toHaveLength(3));
    loadHistories.mockClear();
    const gate = createGate<Awaited<ReturnType<RunSource['loadHistories']>>>();
    loadHistories.mockReturnValueOnce(gate.promise);
    told().onChange({
      runs: [
        { ...a, status: 'running' },
        { ...c, status: 'running' },
      ],
    });
    await waitFor(() => expect(loadHistories).toHaveBeenCalledTimes(1));
    expect(result.current.histories.states).toEqual({ [a.id]: 'loaded', [b.id]: 'loaded' });
    told().onChange({ runs: [{ ...a, status: 'completed' }] });
    await vi.advanceTimersByTimeAsync(6_000);
    expect(loadHistories).toHaveBeenCalledTimes(1);
    gate.resolve({ histories: {}, issues: [] });
    await waitFor(() => expect(result.current.histories.byRun[a.id]).toEqual({}));
    // The last change came while the answer was under way.
    await vi.advanceTimersByTimeAsync(6_000);
    expect(loadHistories.mock.calls.map(([id]) => id)).toEqual([a.id, a.id]);
    await waitFor(() => expect(result.current.histories.byRun[a.id]?.eval_loss).toBeTruthy());
  });
});

function show(source: RunSource, options: { readonly pollMs?: number | false } = {}) {
  return renderHook(() => useRuns(), {
    wrapper: ({ children }) => (
      <RunCompareProvider source={source} {...options}>
        {children}
      </RunCompareProvider>
    ),
  });
}

function run(id: string, status: Run['status'] = 'completed'): Run {
  return createRun({ id, status });
}

function statusesOf({ runs }: { readonly runs: readonly Run[] }): string {
  return runs.map(({ id, status }) => `${id} ${status}`).join(', ');
}

/** How often a source is asked in so many milliseconds. */
async function readingsIn(listRuns: ReturnType<typeof vi.fn>, ms: number): Promise<number> {
  const before = listRuns.mock.calls.length;
  await vi.advanceTimersByTimeAsync(ms);
  return listRuns.mock.calls.length - before;
}

function changing(first: readonly Run[]) {
  const listRuns = vi.fn<RunSource['listRuns']>();
  const list = (runs: readonly Run[]) => listRuns.mockResolvedValue({ runs, issues: [] });
  list(first);
  return { source: { ...sourceOf([]), listRuns }, listRuns, list };
}

/** A source with a subscription, and what a test says through it. */
function telling(runs: readonly Run[]) {
  const { source, listRuns } = changing(runs);
  const observers = new Set<RunObserver>();
  let latest: RunObserver | undefined;
  const subscribe = vi.fn((observer: RunObserver) => {
    observers.add(observer);
    latest = observer;
    return () => {
      observers.delete(observer);
    };
  });
  return {
    source: { ...source, subscribe },
    listRuns,
    subscribe,
    told: () => latest as RunObserver,
    open: () => observers.size,
  };
}
