import { createRun, type RunPage } from '@runcompare/core';
import { describe, expect, test } from 'vitest';
import { createGate, type Gate } from '../internal/testSupport/gate';
import { sourceOf } from '../internal/testSupport/sourceOf';
import type { RunData } from './runData';
import { createRunReader } from './runReader';

describe('createRunReader', () => {
  test('gives parts twice as large each time, and the whole at the end', async () => {
    const listRuns = async ({ cursor = '0' } = {}): Promise<RunPage> => {
      const page = Number(cursor);
      const next = page < 39 ? { nextCursor: `${page + 1}` } : {};
      return { runs: [createRun({ id: cursor })], issues: [], ...next };
    };
    const parts: number[] = [];
    const whole = await read({ listRuns, onPart: ({ runs }) => parts.push(runs.length) });
    expect(parts).toEqual([1, 2, 4, 8, 16, 32]);
    expect([whole.runs.length, whole.isComplete]).toEqual([40, true]);
  });

  test('puts what it is told over the page under way, and later pages over that', async () => {
    const gates: Gate<RunPage>[] = [];
    const listRuns = () => {
      const gate = createGate<RunPage>();
      gates.push(gate);
      return gate.promise;
    };
    const reader = createRunReader({ source: { ...sourceOf([]), listRuns }, timeoutMs: false });
    const signal = new AbortController().signal;
    const reading = reader.read({ signal, onPart: () => {} });
    const named = (id: string, name: string) => createRun({ id, name });
    reader.note({ runs: [named('a', 'told'), named('b', 'told')], removedIds: ['gone'] });
    gates[0]?.resolve({
      runs: [named('a', 'listed'), named('gone', 'listed')],
      issues: [],
      nextCursor: '2',
    });
    await expect.poll(() => gates.length).toBe(2);
    gates[1]?.resolve({ runs: [named('b', 'listed later')], issues: [] });
    const { runs } = await reading;
    expect(runs.map(({ id, name }) => [id, name])).toEqual([
      ['a', 'told'],
      ['b', 'listed later'],
    ]);
  });
});

function read(options: {
  readonly listRuns: (options?: { readonly cursor?: string }) => Promise<RunPage>;
  readonly onPart: (data: RunData) => void;
}): Promise<RunData> {
  const source = { ...sourceOf([]), listRuns: options.listRuns };
  const reader = createRunReader({ source, timeoutMs: false });
  return reader.read({ signal: new AbortController().signal, onPart: options.onPart });
}
