import { describe, expect, it } from 'vitest';
import { type Contestant, interleave } from './interleave';

/** Writes down its rounds and takes as long as it says. */
function contestant(
  name: string,
  log: string[],
  take: (round: number) => Awaited<ReturnType<Contestant['run']>>,
): Contestant {
  return {
    name,
    run: async (round) => {
      log.push(`${name}${round}`);
      return take(round);
    },
  };
}

describe('interleave', () => {
  it('takes turns, and does not count the warm-up', async () => {
    const log: string[] = [];
    const timings = await interleave(
      [contestant('a', log, (round) => round), contestant('b', log, (round) => 10 * round)],
      { count: 2, budgetMs: 100 },
    );
    expect(log).toEqual(['a0', 'b0', 'a1', 'b1', 'a2', 'b2']);
    expect(timings.get('a')).toEqual({ state: 'timed', times: [1, 2] });
    expect(timings.get('b')).toEqual({ state: 'timed', times: [10, 20] });
  });

  it('gives a slow one a first round, and then no more than its budget', async () => {
    const log: string[] = [];
    const timings = await interleave(
      [contestant('slow', log, () => 60), contestant('fast', log, () => 1)],
      { count: 5, budgetMs: 100 },
    );
    expect(timings.get('slow')).toEqual({ state: 'timed', times: [60] });
    expect(timings.get('fast')).toMatchObject({ times: [1, 1, 1, 1, 1] });
  });

  it('starts no second round of what was not done in time, and says so', async () => {
    const log: string[] = [];
    const timings = await interleave(
      [contestant('stuck', log, () => 'tooSlow'), contestant('fast', log, () => 1)],
      { count: 2, budgetMs: 100 },
    );
    expect(log.filter((entry) => entry.startsWith('stuck'))).toEqual(['stuck0']);
    expect(timings.get('stuck')).toEqual({ state: 'tooSlow' });
  });

  it('keeps the rounds that were done before one that was not', async () => {
    const log: string[] = [];
    const timings = await interleave(
      [contestant('late', log, (round) => (round < 2 ? 5 : 'tooSlow'))],
      { count: 4, budgetMs: 100 },
    );
    expect(log).toEqual(['late0', 'late1', 'late2']);
    expect(timings.get('late')).toEqual({ state: 'timed', times: [5] });
  });
});
