import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { logReading } from './hugging-face/readLog';
import { createEventFileReader } from './tensorboard/eventFile';
import { joinEventRun } from './tensorboard/joinEventRun';
import { writeEvents } from './tensorboard/writeEvents';
import { atOnce, inTurns, type Work } from './work';

function* countTo(last: number, done: number[] = []): Work<string> {
  for (let i = 1; i <= last; i++) {
    done.push(i);
    yield;
  }
  return `${done.length} done`;
}

describe('work that may be interrupted', () => {
  let now: number;
  beforeEach(() => {
    now = 0;
    vi.spyOn(Date, 'now').mockImplementation(() => now);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  /** How often anything else had its turn while something was done. */
  async function turnsDuring(done: Promise<unknown>): Promise<number> {
    let turns = 0;
    const tick = () => {
      turns++;
      next = setImmediate(tick);
    };
    let next = setImmediate(tick);
    await done;
    clearImmediate(next);
    return turns;
  }

  it('gives the same at once and in turns', async () => {
    expect(atOnce(countTo(5))).toBe('5 done');
    expect(await inTurns(countTo(5), {})).toBe('5 done');
  });

  it('gives others a turn each time that it went on for longer than a frame allows, and no other', async () => {
    expect(await turnsDuring(inTurns(countTo(1000), {}))).toBeLessThanOrEqual(1);
    function* slowly(): Work<string> {
      const work = countTo(50);
      for (let step = work.next(); !step.done; step = work.next()) {
        now += 11;
        yield;
      }
      return 'done';
    }
    expect(await turnsDuring(inTurns(slowly(), {}))).toBeGreaterThanOrEqual(49);
  });

  it('stops where it is once aborted, with the reason', async () => {
    const stop = new AbortController();
    const reason = new Error('left the page');
    const done: number[] = [];
    const work = inTurns(countTo(1000, done), { signal: stop.signal });
    stop.abort(reason);
    await expect(work).rejects.toBe(reason);
    expect(done).toHaveLength(1);
  });
});

describe('places to interrupt at', () => {
  const countOf = (work: Work<unknown>) => {
    let count = 0;
    for (const _ of work) count++;
    return count;
  };

  it('grow with the rows of a state, and with its metrics', () => {
    const rows = (length: number) =>
      Array.from({ length }, (_, i) => ({ step: i, loss: 1, grad_norm: 1 }));
    const short = countOf(logReading({ log: rows(10) }, { path: 'x' }));
    const long = countOf(logReading({ log: rows(100_000) }, { path: 'x' }));
    expect(short).toBeGreaterThanOrEqual(4);
    expect(long - short).toBeGreaterThanOrEqual(10);
  });

  it('grow with the points of a Trainer in an event file, and with the tags of any other', () => {
    const read = (tags: readonly string[], points: number) => {
      const reader = createEventFileReader('events');
      const event = (step: number) => tags.map((tag) => ({ tag, step, value: 1 }));
      reader.push(writeEvents(Array.from({ length: points }, (_, i) => event(i)).flat()));
      const run = { id: 'a', name: 'a', path: 'a', parts: [], beside: new Map() };
      const parts = [{ part: 'all' as const, files: [reader.end()] }];
      return countOf(joinEventRun(run, { parts }));
    };
    const trainer = ['train/epoch', 'train/loss'];
    expect(read(trainer, 40_000) - read(trainer, 10)).toBeGreaterThanOrEqual(6);
    expect(read(['a', 'b', 'c', 'd'], 10) - read(['a'], 10)).toBeGreaterThanOrEqual(9);
  });
});
