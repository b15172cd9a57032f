import type { Run, RunSource } from '@runcompare/core';
import { createRun } from '@runcompare/core';
import { seededRuns } from '@runcompare/core/testing';
import { renderHook, waitFor } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import '../internal/testSupport/realEvents';
import { sourceOf } from '../internal/testSupport/sourceOf';
import { RunCompareProvider } from '../provider/RunCompareProvider';
import { type ComparisonResult, type UseComparisonOptions, useComparison } from './useComparison';

const runs = [0.7, 0.8, 0.95, 1.4].map(
  (level, i) => seededRuns({ seed: 20 + i, count: 1, points: 60, level })[0] as Run,
);
const bare = runs.map((run) => ({ ...run, histories: undefined }));
const ids = runs.map((run) => run.id);
const [first, second, third, fourth] = ids as [string, string, string, string];

afterEach(() => {
  vi.useRealTimers();
});

describe('useComparison', () => {
  test('compares the selected runs in the order of the selection, the others being peers', async () => {
    const result = show({ selectedRunIds: [third, second] });
    expect(result().comparison.bestId).toBe(second);
    expect(result().comparison.betterPeer?.id).toBe(first);
    expect(result().runs.map((run) => run.id)).toEqual([third, second]);
    await waitFor(() => expect(result().histories.isLoading).toBe(false));
    expect(result().runs.every((run) => run.histories?.eval_loss)).toBe(true);
    expect(Object.keys(result().histories.states)).toEqual([third, second]);
  });

  test('names what a link asks for that is not there, and shows the rest', () => {
    const result = show({
      selectedRunIds: [first, 'gone', second, first],
      view: {
        baselineId: 'lost',
        objective: { metric: 'training_time', direction: 'min' },
        grouping: { configKey: '__proto__' },
      },
    });
    expect(result().goneIds).toEqual(['gone', 'lost']);
    expect(result().refusedObjective?.metric).toBe('training_time');
    expect(result().comparison.runs.map((run) => run.id)).toEqual([first, second]);
    expect(result().comparison.baselineId).toBe(first);
  });

  test('takes deltas against a baseline only while it is compared', () => {
    const { rerender, result } = shown({ selectedRunIds: [first, second], baselineId: second });
    expect(result().comparison.baselineId).toBe(second);
    rerender({ selectedRunIds: [first, third], baselineId: second });
    expect(result().comparison.baselineId).toBe(first);
    expect(result().goneIds).toEqual([]);
  });

  test('shows four of five when the fifth history fails, and Retry of that run alone gets it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    const five = [...runs, { ...(runs[3] as Run), id: 'fifth' }];
    let isDown = true;
    const loadHistories = vi.fn<RunSource['loadHistories']>(async (id, options) => {
      if (isDown && id === second) throw new Error('500');
      return sourceOf(five).loadHistories(id, options);
    });
    const result = show({
      runs: five.map((run) => ({ ...run, histories: undefined })),
      selectedRunIds: [...ids, 'fifth'],
      source: { ...sourceOf(five), loadHistories },
    });
    await vi.advanceTimersByTimeAsync(10_000);
    await waitFor(() => expect(result().histories.failedIds).toEqual([second]));
    expect(Object.keys(result().histories.byRun)).toHaveLength(4);
    expect(result().histories.errors[second]?.message).toBe('500');
    expect(result().comparison.runs).toHaveLength(5);
    isDown = false;
    loadHistories.mockClear();
    result().histories.retryRun(first);
    result().histories.retryRun(second);
    await waitFor(() => expect(result().histories.failedIds).toEqual([]));
    expect(loadHistories.mock.calls.map(([id]) => id)).toEqual([second]);
    expect(Object.keys(result().histories.byRun)).toHaveLength(5);
  });

  test('follows a run that changes its status in the middle of it', () => {
    const training = bare.map((run) => ({ ...run, status: 'running' as const }));
    const { rerender, result } = shown({ runs: training, selectedRunIds: [first, second] });
    const statusOf = (id: string) => result().comparison.runs.find((run) => run.id === id)?.status;
    expect(statusOf(second)).toBe('running');
    const failed = training.map((run) =>
      run.id === second ? { ...run, status: 'failed' as const } : run,
    );
    rerender({ runs: failed, selectedRunIds: [first, second] });
    expect([statusOf(first), statusOf(second)]).toEqual(['running', 'failed']);
    rerender({ runs: failed.slice(0, 1), selectedRunIds: [first, second] });
    expect(result().goneIds).toEqual([second]);
    expect(result().comparison.runs).toHaveLength(1);
  });

  test('compares nothing where nothing is selected, and two runs with one id once', () => {
    expect(show({ selectedRunIds: [] })().comparison.runs).toEqual([]);
    const twice = [createRun({ id: 'a' }), createRun({ id: 'a' })];
    const result = show({ runs: twice, selectedRunIds: ['a'] });
    expect(result().comparison.runs).toHaveLength(1);
  });

  test('gives the same comparison while what is asked is the same, in new objects too', async () => {
    const { rerender, result } = shown({ selectedRunIds: [first, fourth], baselineId: fourth });
    await waitFor(() => expect(result().histories.isLoading).toBe(false));
    const { comparison } = result();
    rerender({ selectedRunIds: [first, fourth], baselineId: fourth });
    expect(result().comparison).toBe(comparison);
    rerender({ selectedRunIds: [first, fourth], baselineId: fourth, gpuHourlyRate: 2 });
    expect(result().comparison).not.toBe(comparison);
  });
});

type Shown = Partial<UseComparisonOptions> &
  Pick<UseComparisonOptions, 'selectedRunIds'> & {
    readonly baselineId?: string;
    readonly source?: RunSource;
  };

const source = sourceOf(runs);

function show(options: Shown): () => ComparisonResult {
  return shown(options).result;
}

function shown(options: Shown) {
  const { result, rerender } = renderHook(
    ({ baselineId, source: _, ...rest }: Shown) => {
      const view = rest.view ?? (baselineId === undefined ? undefined : { baselineId });
      return useComparison({ runs: bare, ...rest, view });
    },
    {
      initialProps: options,
      wrapper: ({ children }) => (
        <StrictMode>
          <RunCompareProvider source={options.source ?? source}>{children}</RunCompareProvider>
        </StrictMode>
      ),
    },
  );
  return { result: () => result.current, rerender };
}
