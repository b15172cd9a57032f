import type { ActionOutcome, RunAction } from '@runcompare/core';
import { describe, expect, test, vi } from 'vitest';
import { runInChunks } from './runInChunks';

const ids = (count: number) => Array.from({ length: count }, (_, i) => `r${i}`);
const done = (runId: string): ActionOutcome => ({ runId, outcome: 'done' });
const failed = (runId: string): ActionOutcome => ({ runId, outcome: 'failed', reason: 'disk' });

async function results(action: RunAction, count: number, controller = new AbortController()) {
  const heard: string[] = [];
  const outcomes = await runInChunks(action, {
    runIds: ids(count),
    signal: controller.signal,
    onOutcome: ({ runId }) => heard.push(runId),
    noAnswer: 'no answer',
    stoppedUnanswered: 'stopped',
  });
  const told = [...outcomes].map(([id, outcome]) => [
    id,
    outcome.outcome === 'done' ? 'done' : outcome.reason,
  ]);
  return { told: Object.fromEntries(told), heard };
}

describe('runInChunks', () => {
  test('asks for a few runs at a time, each once, and hears of each once', async () => {
    const action = vi.fn<RunAction>(async (runIds, options) => {
      for (const id of runIds) options?.onOutcome?.(done(id));
      return runIds.map(done);
    });
    const { told, heard } = await results(action, 100);
    expect(action.mock.calls.flatMap(([runIds]) => runIds)).toEqual(ids(100));
    expect(action.mock.calls.length).toBeGreaterThan(1);
    expect(heard).toEqual(ids(100));
    expect(Object.keys(told)).toHaveLength(100);
  });

  test('asks nothing more once it is stopped, and counts the rest as not started', async () => {
    const controller = new AbortController();
    const action = vi.fn<RunAction>(async (runIds) => {
      controller.abort();
      return runIds.slice(0, 4).map(done);
    });
    const { told } = await results(action, 30, controller);
    expect(action).toHaveBeenCalledOnce();
    expect(told).toEqual({ r0: 'done', r1: 'done', r2: 'done', r3: 'done' });
  });

  test('does not wait for good for a source that hangs after Stop, and claims nothing', async () => {
    const controller = new AbortController();
    const action: RunAction = (_, options) => {
      options?.onOutcome?.(done('r0'));
      setTimeout(() => controller.abort());
      return new Promise(() => {});
    };
    const { told } = await results(action, 12, controller);
    expect(told.r0).toBe('done');
    expect(told.r1).toBe('stopped');
    expect(told.r10).toBeUndefined();
  });

  test('keeps what was streamed where the action then fails, whichever way it fails', async () => {
    const rejects: RunAction = async (_, options) => {
      options?.onOutcome?.(done('r0'));
      throw new Error('no connection');
    };
    expect((await results(rejects, 2)).told).toEqual({ r0: 'done', r1: 'no connection' });
    const throws: RunAction = () => {
      throw new Error('broken');
    };
    expect((await results(throws, 1)).told).toEqual({ r0: 'broken' });
  });

  test('ignores ids it did not ask about, and believes the worse of two answers', async () => {
    const action: RunAction = async (_, options) => {
      options?.onOutcome?.(done('stranger'));
      return [done('r0'), failed('r0'), failed('r1'), done('r1'), done('stranger'), done('r2')];
    };
    const { told, heard } = await results(action, 4);
    expect(told).toEqual({ r0: 'disk', r1: 'disk', r2: 'done', r3: 'no answer' });
    expect(heard).not.toContain('stranger');
  });
});
