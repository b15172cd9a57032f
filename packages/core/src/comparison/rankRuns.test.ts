import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRun, type RunInput, type RunStatus } from '../run/run';
import { messyRuns } from '../testing/messyRuns';
import { evalLoss } from '../testing/workedExample';
import { deepFreeze } from './deepFreeze';
import { rankRuns } from './rankRuns';

const run = (id: string, value: number | null, rest: Omit<RunInput, 'id'> = {}) =>
  createRun({ id, summary: { eval_loss: { min: { value } } }, ...rest });

const order = (runs: readonly RunInput[]) =>
  rankRuns(runs.map(createRun), evalLoss).map((entry) => entry.run.id);

const seeds = fc.integer();

describe('rankRuns', () => {
  it('gives different ranks to eval loss 2.1 and 2.4', () => {
    const ranked = rankRuns([run('b', 2.4), run('a', 2.1)], evalLoss);
    expect(ranked.map((entry) => [entry.run.id, entry.rank])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });

  it('goes by the last digit: nothing that is not exactly equal is a tie', () => {
    const value = fc.double({ min: 1e-9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(value, (loss) => {
        const slow = { times: { trainingSeconds: 9 } };
        const quick = { times: { trainingSeconds: 1 } };
        const next = loss * (1 + 2 ** -52);
        expect(order([run('quick', next, quick), run('slow', loss, slow)])).toEqual([
          'slow',
          'quick',
        ]);
        expect(order([run('quick', loss, quick), run('slow', loss, slow)])[0]).toBe('quick');
      }),
    );
  });

  it('ranks the highest first where higher is better', () => {
    const runs = [0.7, 0.9, 0.8].map((value) =>
      createRun({ id: `${value}`, summary: { eval_accuracy: { max: { value } } } }),
    );
    const ranked = rankRuns(runs, { metric: 'eval_accuracy', direction: 'max' });
    expect(ranked.map((entry) => entry.run.id)).toEqual(['0.9', '0.8', '0.7']);
  });

  it('does not depend on the order of the input', () => {
    fc.assert(
      fc.property(
        seeds.chain((seed) => {
          const runs = messyRuns({ seed, count: 8 });
          return fc.tuple(
            fc.constant(runs),
            fc.shuffledSubarray([...runs], { minLength: 8, maxLength: 8 }),
          );
        }),
        fc.constantFrom('min' as const, 'max' as const),
        ([runs, shuffled], direction) => {
          const objective = { metric: 'eval_loss', direction };
          const ranks = (list: typeof runs) =>
            rankRuns(list, objective).map((entry) => [entry.run.id, entry.rank]);
          expect(ranks(shuffled)).toEqual(ranks(runs));
        },
      ),
    );
  });

  it('never ranks a run without a finite value, and ranks every other', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const { best, rank } of rankRuns(messyRuns({ seed, count: 8 }), evalLoss)) {
          expect(rank !== undefined).toBe(Number.isFinite(best?.value));
        }
      }),
    );
  });

  it('gives no rank twice and none after a run without', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const ranks = rankRuns(messyRuns({ seed, count: 8 }), evalLoss).map((entry) => entry.rank);
        const known = ranks.filter((rank) => rank !== undefined);
        expect(known).toEqual(known.map((_, i) => i + 1));
        expect(ranks.slice(0, known.length)).toEqual(known);
      }),
    );
  });

  it('leaves the input untouched', () => {
    const runs = deepFreeze([run('b', 2), run('a', 1)]);
    rankRuns(runs, evalLoss);
    expect(runs.map((entry) => entry.id)).toEqual(['b', 'a']);
  });

  it.each([Number.NaN, Infinity, -Infinity, null])('never lets %s win', (value) => {
    for (const direction of ['min', 'max'] as const) {
      const point = { value };
      const odd = createRun({ id: 'odd', summary: { eval_loss: { min: point, max: point } } });
      const one = { value: 1 };
      const plain = createRun({ id: 'plain', summary: { eval_loss: { min: one, max: one } } });
      const ranked = rankRuns([odd, plain], { metric: 'eval_loss', direction });
      expect(ranked.map((entry) => [entry.run.id, entry.rank])).toEqual([
        ['plain', 1],
        ['odd', undefined],
      ]);
    }
  });

  it('puts runs without a value last, newest first', () => {
    const at = (startedAtMs: number | undefined) => ({ times: { startedAtMs } });
    expect(
      order([run('c', null, at(1)), run('b', null), run('a', null, at(2)), run('d', 1)]),
    ).toEqual(['d', 'a', 'c', 'b']);
  });

  it.each<RunStatus>(['queued', 'running', 'failed', 'cancelled', 'unknown'])(
    'does not rank a run lower for being %s',
    (status) => {
      expect(order([run('done', 2, { status: 'completed' }), run('other', 1, { status })])).toEqual(
        ['other', 'done'],
      );
    },
  );

  describe('breaks exact ties', () => {
    const tied = (id: string, seconds?: number, step?: number, startedAtMs?: number) =>
      createRun({
        id,
        times: { trainingSeconds: seconds, startedAtMs },
        summary: { eval_loss: { min: { value: 1, step } } },
      });

    it('by less training time first', () => {
      expect(order([tied('a', 20, 1, 9), tied('b', 10, 5, 1)])).toEqual(['b', 'a']);
    });

    it('then by the earlier best step', () => {
      expect(order([tied('a', 10, 5, 9), tied('b', 10, 1, 1)])).toEqual(['b', 'a']);
    });

    it('then by the newer run', () => {
      expect(order([tied('a', 10, 5, 1), tied('b', 10, 5, 9)])).toEqual(['b', 'a']);
    });

    it('then by the id in code-point order', () => {
      expect(order([tied('b', 10, 5, 1), tied('B', 10, 5, 1), tied('a', 10, 5, 1)])).toEqual([
        'B',
        'a',
        'b',
      ]);
    });

    it('with an unknown after every known value at each level', () => {
      expect(order([tied('a', undefined, 1, 9), tied('b', 1e9, 5, 1)])).toEqual(['b', 'a']);
      expect(order([tied('a', 10, undefined, 9), tied('b', 10, 5, 1)])).toEqual(['b', 'a']);
      expect(order([tied('a', 10, 5), tied('b', 10, 5, 1)])).toEqual(['b', 'a']);
      expect(order([tied('a', Number.NaN), tied('b', 10)])).toEqual(['b', 'a']);
    });
  });
});
