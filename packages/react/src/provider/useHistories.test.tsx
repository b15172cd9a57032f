import type { AbortSignalLike, HistoryResult, RunSource } from '@runcompare/core';
import { createHistory } from '@runcompare/core';
import { QueryClient } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createGate, type Gate } from '../internal/testSupport/gate';
import '../internal/testSupport/realEvents';
import { sourceOf } from '../internal/testSupport/sourceOf';
import { RunCompareProvider, type RunCompareProviderProps } from './RunCompareProvider';
import { type UseHistoriesOptions, useHistories } from './useHistories';

afterEach(() => {
  vi.useRealTimers();
});

const history = createHistory({ step: [1, 2], value: [0.9, 0.8] });
const other = createHistory({ step: [1, 2], value: [0.5, 0.4] });

describe('a run that leaves', () => {
  test('is not waited for: its signal is aborted, and that of no other', async () => {
    const { source, asked } = byHand();
    const { result, rerender, unmount } = show({ source, runIds: ['a', 'b'] });
    await waitFor(() => expect(asked).toHaveLength(2));
    rerender({ runIds: ['b'] });
    await waitFor(() => expect(signalsOf(asked)).toEqual(['a aborted', 'b']));
    asked[1]?.gate.resolve(answer());
    await waitFor(() => expect(result.current.states).toEqual({ b: 'loaded' }));
    rerender({ runIds: ['a', 'b'] });
    await waitFor(() => expect(signalsOf(asked)).toEqual(['a aborted', 'b', 'a']));
    asked[0]?.gate.resolve({ histories: { eval_loss: other }, issues: [] });
    asked[2]?.gate.resolve(answer());
    await waitFor(() => expect(result.current.byRun.a?.eval_loss).toBe(history));
    unmount();
    expect(signalsOf(asked)).toEqual(['a aborted', 'b', 'a']);
  });
});

describe('metrics', () => {
  test('are asked for once each, whoever asked first, and not at all where all are there', async () => {
    const loadHistories = vi.fn<RunSource['loadHistories']>(async (_, { metrics } = {}) => ({
      histories: Object.fromEntries(
        (metrics ?? ['eval_loss', 'loss', 'lr']).map((metric) => [metric, history]),
      ),
      issues: [],
    }));
    const source = { ...sourceOf([]), loadHistories };
    const { result, rerender } = show({ source, runIds: ['a'], metrics: ['eval_loss'] });
    await waitFor(() => expect(metricsOf(result.current.byRun.a)).toEqual(['eval_loss']));
    rerender({ runIds: ['a'], metrics: ['val_loss', 'loss'] });
    await waitFor(() => expect(metricsOf(result.current.byRun.a)).toEqual(['eval_loss', 'loss']));
    rerender({ runIds: ['a'] });
    await waitFor(() => expect(metricsOf(result.current.byRun.a)).toHaveLength(3));
    rerender({ runIds: ['a'], metrics: ['lr', 'never recorded'] });
    await waitFor(() => expect(metricsOf(result.current.byRun.a)).toEqual(['lr']));
    expect(loadHistories.mock.calls.map(([, options]) => options?.metrics)).toEqual([
      ['eval_loss'],
      ['loss'],
      undefined,
    ]);
  });

  test('of a run that changed since are asked for again', async () => {
    const client = new QueryClient();
    const loadHistories = vi.fn<RunSource['loadHistories']>(async () => answer());
    const source = { ...sourceOf([]), loadHistories };
    const { result, rerender } = show({ source, client, runIds: ['a'] });
    await waitFor(() => expect(result.current.states).toEqual({ a: 'loaded' }));
    rerender({ runIds: [] });
    await waitFor(() => expect(result.current.states).toEqual({}));
    await client.invalidateQueries({ queryKey: ['histories'] });
    rerender({ runIds: ['a'], metrics: ['eval_loss'] });
    await waitFor(() => expect(loadHistories).toHaveBeenCalledTimes(2));
  });

  test('come with a budget of points that a host may set', async () => {
    const loadHistories = vi.fn(sourceOf([]).loadHistories);
    const source = { ...sourceOf([]), loadHistories };
    const { rerender } = show({ source, runIds: ['a'] });
    await waitFor(() => expect(loadHistories).toHaveBeenCalledTimes(1));
    rerender({ runIds: ['a'], maxPoints: 500 });
    await waitFor(() => expect(loadHistories).toHaveBeenCalledTimes(2));
    expect(loadHistories.mock.calls.map(([, options]) => options?.maxPoints)).toEqual([
      100_000, 500,
    ]);
  });
});

describe('a source', () => {
  test('that fails is asked three times, ever later, and once more by Retry', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    const loadHistories = vi.fn<RunSource['loadHistories']>().mockRejectedValue(new Error('500'));
    const { result } = show({ source: { ...sourceOf([]), loadHistories }, runIds: ['a'] });
    await waitFor(() => expect(loadHistories).toHaveBeenCalledTimes(1));
    await vi.advanceTimersByTimeAsync(1_100);
    expect(loadHistories).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(loadHistories).toHaveBeenCalledTimes(2);
    expect(result.current.states).toEqual({ a: 'loading' });
    await vi.advanceTimersByTimeAsync(600);
    await waitFor(() => expect(result.current.states).toEqual({ a: 'failed' }));
    expect(loadHistories).toHaveBeenCalledTimes(3);
    loadHistories.mockResolvedValue(answer());
    result.current.retry();
    await waitFor(() => expect(result.current.states).toEqual({ a: 'loaded' }));
    expect(result.current.errors).toEqual({});
  });

  test('that fails where older histories are there leaves them on screen', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    const client = new QueryClient();
    const loadHistories = vi.fn<RunSource['loadHistories']>().mockResolvedValueOnce(answer());
    const source = { ...sourceOf([]), loadHistories };
    const { result } = show({ source, client, runIds: ['a'] });
    await waitFor(() => expect(result.current.states).toEqual({ a: 'loaded' }));
    loadHistories.mockRejectedValue(new Error('500'));
    const again = client.invalidateQueries({ queryKey: ['histories'] });
    await vi.advanceTimersByTimeAsync(4_000);
    await again;
    expect(loadHistories).toHaveBeenCalledTimes(4);
    expect(result.current.byRun.a?.eval_loss).toBe(history);
    expect([result.current.states, result.current.failedIds]).toEqual([{ a: 'loaded' }, []]);
  });

  test('that hangs is told so by its signal, and the others show', async () => {
    const { source, asked } = byHand();
    const { result } = show({ source, runIds: ['a', 'b'], timeoutMs: 60 });
    await waitFor(() => expect(asked).toHaveLength(2));
    asked[1]?.gate.resolve(answer());
    await waitFor(() => expect(result.current.states).toEqual({ a: 'failed', b: 'loaded' }));
    expect(signalsOf(asked)).toEqual(['a aborted', 'b']);
    expect(result.current.errors.a?.name).toBe('TimeoutError');
  });

  test('that throws instead of rejecting fails for that run alone', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    const loadHistories: RunSource['loadHistories'] = (id) => {
      if (id === 'a') throw new Error('not configured');
      return Promise.resolve(answer());
    };
    const { result } = show({ source: { ...sourceOf([]), loadHistories }, runIds: ['a', 'b'] });
    await vi.advanceTimersByTimeAsync(4_000);
    await waitFor(() => expect(result.current.failedIds).toEqual(['a']));
    expect(result.current.states.b).toBe('loaded');
  });

  test.each([[undefined], [{ histories: null }], [{ histories: { eval_loss: [0.9] } }]])(
    'that answers %j is an issue, not a crash',
    async (garbage) => {
      const loadHistories = async () => garbage as unknown as HistoryResult;
      const { result } = show({ source: { ...sourceOf([]), loadHistories }, runIds: ['a'] });
      await waitFor(() => expect(result.current.issues).toHaveLength(1));
      expect(result.current.byRun).toEqual({ a: {} });
    },
  );
});

describe('a client', () => {
  test('of the host keeps what was read, also for a provider that comes later', async () => {
    const client = new QueryClient();
    const loadHistories = vi.fn(async () => answer());
    const source = { ...sourceOf([]), loadHistories };
    const first = show({ source, client, runIds: ['a'] });
    await waitFor(() => expect(first.result.current.states).toEqual({ a: 'loaded' }));
    first.unmount();
    const second = show({ source, client, runIds: ['a'] });
    expect(second.result.current.states).toEqual({ a: 'loaded' });
    expect(loadHistories).toHaveBeenCalledTimes(1);
  });

  test('of our own shares nothing with the next provider', async () => {
    const loadHistories = vi.fn(async () => answer());
    const source = { ...sourceOf([]), loadHistories };
    const shown = [show({ source, runIds: ['a'] }), show({ source, runIds: ['a'] })];
    for (const { result } of shown) {
      await waitFor(() => expect(result.current.states).toEqual({ a: 'loaded' }));
    }
    expect(loadHistories).toHaveBeenCalledTimes(2);
  });
});

type Asking = UseHistoriesOptions & { readonly runIds: readonly string[] };

function show({
  source,
  client,
  timeoutMs,
  ...asking
}: Asking & Omit<RunCompareProviderProps, 'children'>) {
  return renderHook(({ runIds, ...options }: Asking) => useHistories(runIds, options), {
    initialProps: asking,
    wrapper: ({ children }) => (
      <RunCompareProvider source={source} client={client} timeoutMs={timeoutMs}>
        {children}
      </RunCompareProvider>
    ),
  });
}

function answer(): HistoryResult {
  return { histories: { eval_loss: history }, issues: [] };
}

function metricsOf(histories: HistoryResult['histories'] | undefined): readonly string[] {
  return Object.keys(histories ?? {}).sort();
}

interface Asked {
  readonly runId: string;
  readonly gate: Gate<HistoryResult>;
  readonly signal: AbortSignalLike | undefined;
}

function byHand(): { readonly source: RunSource; readonly asked: readonly Asked[] } {
  const asked: Asked[] = [];
  const loadHistories: RunSource['loadHistories'] = (runId, options) => {
    const gate = createGate<HistoryResult>();
    asked.push({ runId, gate, signal: options?.signal });
    return gate.promise;
  };
  return { source: { ...sourceOf([]), loadHistories }, asked };
}

function signalsOf(asked: readonly Asked[]): readonly string[] {
  return asked.map(({ runId, signal }) => (signal?.aborted ? `${runId} aborted` : runId));
}
