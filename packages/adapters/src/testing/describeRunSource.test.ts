import {
  createHistory,
  createRun,
  type HistoryOptions,
  type Run,
  type RunSource,
} from '@runcompare/core';
import { describe, expect, it } from 'vitest';
import { selectHistories } from '../run/selectHistories';
import { summarizeHistory } from '../run/summarizeHistory';
import { describeRunSource, type RunSourceCase } from './describeRunSource';

const points = 100;
const wave = createHistory({
  step: Array.from({ length: points }, (_, i) => i),
  value: Array.from({ length: points }, (_, i) => (i === 50 ? 99 : Math.sin(i))),
});

interface Parts {
  readonly run?: Partial<Run>;
  readonly load?: (options: HistoryOptions) => ReturnType<RunSource['loadHistories']>;
  readonly subscribe?: RunSource['subscribe'];
  readonly list?: RunSource['listRuns'];
}

/** A source that keeps every promise, save for what is put in its place. */
function sourceWith({ run, load, subscribe, list }: Parts): RunSource {
  const whole = createRun({ id: 'a', summary: { eval_loss: summarizeHistory(wave) }, ...run });
  return {
    async listRuns({ signal } = {}) {
      signal?.throwIfAborted();
      await Promise.resolve();
      signal?.throwIfAborted();
      return list ? list() : { runs: [whole], issues: [] };
    },
    async loadHistories(runId, { signal, ...wanted } = {}) {
      signal?.throwIfAborted();
      await Promise.resolve();
      signal?.throwIfAborted();
      if (runId !== 'a') throw new Error(`no run "${runId}"`);
      if (load) return load(wanted);
      return { histories: selectHistories({ eval_loss: wave }, wanted), issues: [] };
    },
    ...(subscribe && { subscribe }),
  };
}

/** Which tests of the suite fail for a source. */
async function failing(parts: Parts, rest: Partial<RunSourceCase> = {}): Promise<string[]> {
  const tests: [string, () => Promise<void>][] = [];
  const runner = {
    describe: (_name: string, body: () => void) => body(),
    it: (name: string, body: () => Promise<void>) => tests.push([name, body]),
    expect: (actual: unknown) => ({
      toEqual: (expected: unknown) => expect(actual).toEqual(expected),
    }),
  };
  describeRunSource({ name: 'x', makeSource: () => sourceWith(parts), ...rest }, runner);
  const failed: string[] = [];
  for (const [name, body] of tests) {
    try {
      await body();
    } catch {
      failed.push(name);
    }
  }
  return failed;
}

describe('describeRunSource', () => {
  it('passes a source that keeps its promises', async () => {
    expect(await failing({}, { expectations: { runIds: ['a'], points } })).toEqual([]);
  });

  const broken: readonly (readonly [string, Parts, RegExp])[] = [
    [
      'a token in a configuration',
      { run: { config: { recorded: 'full', values: { a: { api_key: 'x' } } } } },
      /credential/,
    ],
    [
      'seconds instead of milliseconds',
      { run: { times: { startedAtMs: 1_700_000_000 } } },
      /numbers that can be/,
    ],
    [
      'an end before the start',
      { run: { times: { startedAtMs: 1.7e12, endedAtMs: 1.6e12 } } },
      /numbers that can be/,
    ],
    [
      'checkpoints of one id',
      { run: { checkpoints: [{ id: 'c' }, { id: 'c' }] } },
      /numbers that can be/,
    ],
    [
      'infinity as the highest value',
      { run: { summary: { eval_loss: { ...summarizeHistory(wave), max: { value: Infinity } } } } },
      /summaries/,
    ],
    [
      'every second point under a budget, without a word',
      {
        load: async ({ maxPoints }) => ({
          histories: {
            eval_loss: maxPoints
              ? createHistory({ step: [0, 2, 99], value: [0, Math.sin(2), Math.sin(99)] })
              : wave,
          },
          issues: [],
        }),
      },
      /ends and extremes/,
    ],
    [
      'a sample without its highest point',
      {
        load: async ({ maxPoints }) => ({
          histories: {
            eval_loss: maxPoints
              ? createHistory({ step: [0, 99], value: [0, Math.sin(99)], sampled: { of: points } })
              : wave,
          },
          issues: [],
        }),
      },
      /ends and extremes/,
    ],
    [
      'a range that is cut too short',
      {
        load: async ({ steps }) => ({
          histories: { eval_loss: steps ? createHistory({ step: [50], value: [99] }) : wave },
          issues: [],
        }),
      },
      /range of steps/,
    ],
    [
      'another curve when asked for by name',
      {
        load: async ({ metrics }) => ({
          histories: { eval_loss: metrics ? createHistory({ step: [1], value: [1] }) : wave },
          issues: [],
        }),
      },
      /asked for/,
    ],
    [
      'the largest number for infinity',
      {
        load: async () => ({
          histories: { eval_loss: createHistory({ step: [1], value: [1.7976931348623157e308] }) },
          issues: [],
        }),
      },
      /sorted/,
    ],
    [
      'a page that never ends',
      { list: async () => ({ runs: [], issues: [], nextCursor: '1' }) },
      /at least one run/,
    ],
  ];

  it.each(broken)('fails for %s', async (_, parts, name) => {
    const failed = await failing(parts);
    expect(failed.filter((test) => name.test(test))).toHaveLength(1);
  });

  it('fails for points that are not there', async () => {
    const failed = await failing({}, { expectations: { points: points + 1 } });
    expect(failed).toEqual(['gives every point, however many pages they came in']);
  });

  describe('a source that tells of changes', () => {
    const listeners = new Set<() => void>();
    const change = () => {
      for (const tell of listeners) tell();
    };
    const subscribe: RunSource['subscribe'] = (observer) => {
      const tell = () => observer.onChange();
      listeners.add(tell);
      return () => listeners.delete(tell);
    };

    it('passes when it stops once nobody listens', async () => {
      expect(await failing({ subscribe }, { change })).toEqual([]);
    });

    it('fails when it goes on', async () => {
      const deaf: RunSource['subscribe'] = (observer) => {
        listeners.add(() => observer.onChange());
        return () => undefined;
      };
      expect(await failing({ subscribe: deaf }, { change })).toHaveLength(1);
    });

    it('fails when it tells nobody', async () => {
      const mute: RunSource['subscribe'] = () => () => undefined;
      expect(await failing({ subscribe: mute }, { change })).toHaveLength(1);
    });
  });
});
