import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConfigValue, createRun, type Run, type RunInput } from '../run/run';
import { seededRun } from '../testing/seededRun';
import { seededReplicates } from '../testing/seededRuns';
import { evalLoss } from '../testing/workedExample';
import { levelsOf, tabulateConfigs } from './configTable';
import { findSingleFactorPairs, maxSingleFactorPairs } from './singleFactor';

type Config = { readonly [key: string]: ConfigValue };

const run = (
  id: string,
  loss: number,
  values: Config,
  rest: Omit<RunInput, 'id' | 'config'> = {},
) =>
  createRun({
    id,
    status: 'completed',
    config: { recorded: 'full', values },
    summary: { eval_loss: { min: { value: loss } } },
    ...rest,
  });

const pairsOf = (...runs: readonly Run[]) => findSingleFactorPairs(runs, evalLoss).pairs;

describe('findSingleFactorPairs', () => {
  it('reads from the worse to the better run, with both values and the difference', () => {
    const pairs = pairsOf(
      run('a', 0.7, { learning_rate: 1e-4, wd: 0 }),
      run('b', 0.741, { learning_rate: 3e-4, wd: 0 }),
    );
    expect(pairs).toEqual([
      {
        key: 'learning_rate',
        fromId: 'b',
        fromLabel: 'b',
        toId: 'a',
        toLabel: 'a',
        fromCell: { state: 'value', value: 3e-4 },
        toCell: { state: 'value', value: 1e-4 },
        factor: expect.closeTo(1 / 3, 12),
        difference: expect.closeTo(-0.041, 12),
        unfinishedIds: [],
      },
    ]);
  });

  it('finds a key that only one of the two sets', () => {
    const [pair] = pairsOf(run('a', 1, { lora: { r: 8 } }), run('b', 2, { lora: { r: 8 }, x: 1 }));
    expect(pair).toMatchObject({ key: 'x', toCell: { state: 'notSet' } });
  });

  it('finds the same pairs as looking at every two runs', () => {
    const value = fc.integer({ min: 0, max: 2 });
    const configs = fc.array(fc.record({ a: value, b: value, c: value }, { requiredKeys: ['a'] }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(configs, (list) => {
        const runs = list.map((values, i) => run(`${i}`, i % 4, values as Config));
        const { pairs, count } = findSingleFactorPairs(runs, evalLoss);
        const found = pairs.map(({ key, fromId, toId }) => [key, ...[fromId, toId].sort()].join());
        expect(found.sort()).toEqual(everyPair(runs).sort());
        expect(count).toBe(found.length);
      }),
    );
  });

  it('does not depend on the order of the runs', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (order) => {
        const runs = [0, 1, 2, 3, 4, 5].map((i) => run(`${i}`, i % 3, { a: i % 2, b: i % 3 }));
        const shuffled = order.map((i) => runs[i] as Run);
        expect(findSingleFactorPairs(shuffled, evalLoss)).toEqual(
          findSingleFactorPairs(runs, evalLoss),
        );
        expect(findSingleFactorPairs(shuffled)).toEqual(findSingleFactorPairs(runs));
      }),
    );
  });

  it('puts the largest difference first, and pairs without one last', () => {
    const pairs = pairsOf(
      run('a', 1, { x: 1, y: 0 }),
      run('b', 1.5, { x: 2, y: 0 }),
      run('c', 3, { x: 1, y: 1 }),
      run('d', Number.NaN, { x: 1, y: 2 }),
    );
    expect(pairs.map(({ key, difference }) => [key, difference])).toEqual([
      ['y', -2],
      ['x', -0.5],
      ['y', undefined],
      ['y', undefined],
    ]);
  });

  it('does not list replicates, nor runs that also differ by seed', () => {
    const replicates = seededReplicates({ seed: 3, count: 3, points: 12 });
    expect(pairsOf(...replicates)).toEqual([]);
    const other = seededRun({ seed: 9, points: 12, level: 0.8, learningRate: 3e-4 });
    expect(pairsOf(replicates[0] as Run, other)).toEqual([]);
    const sameSeed = seededRun({
      seed: 9,
      points: 12,
      learningRate: 3e-4,
      recordedSeed: replicates[0]?.config.values.seed as number,
    });
    expect(pairsOf(...replicates, sameSeed).map((pair) => pair.key)).toEqual(['learning_rate']);
  });

  it('takes bookkeeping for a difference, but not for one worth naming', () => {
    const of = (id: string, lr: number, logging_steps: number) => run(id, 1, { lr, logging_steps });
    expect(pairsOf(of('a', 1, 1), of('b', 1, 2))).toEqual([]);
    expect(pairsOf(of('a', 1, 1), of('b', 2, 2))).toEqual([]);
  });

  it('never pairs runs of different models, or of which something is not recorded', () => {
    const of = (id: string, x: number, name: string) =>
      run(id, 1, { x }, { model: { name, from: 'source' } });
    expect(pairsOf(of('a', 1, 'm'), of('b', 2, 'n'))).toEqual([]);
    const partial = createRun({ id: 'c', config: { recorded: 'partial', values: { x: 2 } } });
    expect(pairsOf(run('a', 1, { x: 1 }), partial)).toEqual([]);
  });

  it('names runs that did not finish', () => {
    const steps = (done: number) => ({ done, planned: 100 });
    const pairs = pairsOf(
      run('a', 1, { x: 1 }, { status: 'unknown', steps: steps(95) }),
      run('b', 2, { x: 2 }, { status: 'unknown', steps: steps(10) }),
      run('c', 3, { x: 3 }, { status: 'failed', steps: steps(100) }),
    );
    expect(pairs.map((pair) => pair.unfinishedIds)).toEqual([['c'], ['b'], ['c', 'b']]);
  });

  it('counts all and lists a hundred of a large sweep, the largest difference among them', () => {
    const sweep = Array.from({ length: 10_000 }, (_, i) => run(`${i}`, i, { x: i, y: 1 }));
    const { pairs, count } = findSingleFactorPairs(sweep, evalLoss);
    expect(count).toBe((10_000 * 9_999) / 2);
    expect(pairs).toHaveLength(maxSingleFactorPairs);
    expect(pairs[0]).toMatchObject({ fromId: '9999', toId: '0', difference: -9999 });
  });
});

function everyPair(runs: readonly Run[]): string[] {
  const rows = tabulateConfigs(runs).rows.map(({ key, cells }) => ({
    key,
    of: levelsOf(cells).of,
  }));
  return runs.flatMap((a, i) =>
    runs.slice(i + 1).flatMap((b, k) => {
      const differing = rows.filter(({ of }) => of[i] !== of[i + 1 + k]);
      return differing.length === 1 ? [[differing[0]?.key, ...[a.id, b.id].sort()].join()] : [];
    }),
  );
}
