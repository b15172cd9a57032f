import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../comparison/deepFreeze';
import { type ConfigValue, createRun, type Run, type RunInput } from '../run/run';
import { messyRuns } from '../testing/messyRuns';
import { createRandom } from '../testing/random';
import { seededRuns } from '../testing/seededRuns';
import { seededRunIn } from '../testing/seededState';
import { evalLoss } from '../testing/workedExample';
import { attributeConfig } from './attribution';

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
    summary: { eval_loss: { min: { value: loss }, max: { value: loss } } },
    ...rest,
  });

/** One run per loss, each with the values at its place. */
const runsOf = (
  losses: readonly number[],
  columns: { readonly [key: string]: readonly ConfigValue[] },
) =>
  losses.map((loss, i) =>
    run(
      String.fromCharCode(97 + i),
      loss,
      Object.fromEntries(
        Object.entries(columns).map(([key, values]) => [key, values[i] as ConfigValue]),
      ),
    ),
  );

const attribute = (runs: readonly Run[]) => attributeConfig(runs, evalLoss);

const only = (runs: readonly Run[]) => attribute(runs).bundles[0]?.keys[0];

describe('attributeConfig', () => {
  it('gives no coefficient under five usable runs, only pairs', () => {
    const { state, usable, required, bundles, singleFactorPairs } = attribute(
      runsOf([4, 3, 2, 1], { x: [1, 2, 3, 4] }),
    );
    expect([state, usable, required, bundles]).toEqual(['tooFewRuns', 4, 5, []]);
    expect(singleFactorPairs).toHaveLength(6);
  });

  it('says why a run is not usable', () => {
    const runs = [
      run('a', 1, { x: 1 }),
      run('b', 1, { x: 1 }, { status: 'failed' }),
      run('c', 1, { x: 1 }, { status: 'unknown', steps: { done: 10, planned: 100 } }),
      run('d', Number.NaN, { x: 1 }),
      createRun({ id: 'e', status: 'completed', summary: { eval_loss: { min: { value: 1 } } } }),
      seededRunIn('running', { seed: 1, id: 'f', points: 24 }),
    ];
    expect(attribute(runs).notUsable.map(({ runId, reason }) => [runId, reason])).toEqual([
      ['b', 'notFinished'],
      ['c', 'notFinished'],
      ['d', 'noValue'],
      ['e', 'configNotRecorded'],
      ['f', 'notFinished'],
    ]);
  });

  it('finds a number that goes with the objective, and which way', () => {
    const { state, bundles } = attribute(
      runsOf([5, 4.1, 3.2, 1.9, 1.1, 0.2], { depth: [1, 2, 3, 4, 5, 6] }),
    );
    expect(state).toBe('signal');
    expect(bundles[0]?.keys[0]).toMatchObject({
      kind: 'number',
      key: 'depth',
      n: 6,
      scale: 'linear',
      higherIs: 'better',
      spearman: expect.closeTo(-1, 12),
    });
  });

  it('judges the same number the other way where higher is better', () => {
    const runs = runsOf([1, 2, 3, 4, 6], { x: [1, 2, 3, 4, 5] });
    const found = attributeConfig(runs, { metric: 'eval_loss', direction: 'max' });
    expect([only(runs), found.bundles[0]?.keys[0]]).toMatchObject([
      { higherIs: 'worse' },
      { higherIs: 'better' },
    ]);
  });

  it('takes numbers over two decades or more as logarithms', () => {
    const losses = [5, 4, 3, 2, 1];
    const scale = (values: number[]) => only(runsOf(losses, { lr: values }));
    expect(scale([1e-5, 3.16e-5, 1e-4, 3.16e-4, 1e-3])).toMatchObject({
      scale: 'log',
      pearson: expect.closeTo(-1, 5),
    });
    expect(scale([1e-5, 3e-5, 1e-4, 3e-4, 9.9e-4])).toMatchObject({ scale: 'linear' });
    expect(scale([0, 3e-5, 1e-4, 3e-4, 1e-1])).toMatchObject({ scale: 'linear' });
    expect(scale([-1, 3e-5, 1e-4, 3e-4, 1e-1])).toMatchObject({ scale: 'linear' });
  });

  it('does not let one outlier make a claim, nor say which way is better', () => {
    const { state, bundles } = attribute(runsOf([5, 4, 3, 2, 1, 90], { lr: [1, 2, 3, 4, 5, 50] }));
    const found = bundles[0]?.keys[0];
    expect(found).toMatchObject({
      pearson: expect.closeTo(0.99, 2),
      spearman: expect.closeTo(-0.143, 3),
    });
    expect(found).not.toHaveProperty('higherIs');
    expect(state).toBe('noSignal');
    const losses = [1, 1.1, 0.9, 1.05, 0.95, 89, 90, 0.85];
    const named = attribute(runsOf(losses, { optim: ['a', 'a', 'a', 'a', 'a', 'b', 'b', 'b'] }));
    expect(named.bundles[0]?.keys[0]).toMatchObject({ etaSquared: expect.closeTo(0.6, 1) });
    expect(named.state).toBe('noSignal');
  });

  it('reads categories by eta squared, not set and null being some', () => {
    const runs = runsOf([1, 1.1, 0.9, 2, 2.1, 1.9], { optim: ['a', 'a', 'a', 'b', 'b', 'b'] });
    expect(only(runs)).toMatchObject({ kind: 'category', categories: 2, n: 6 });
    expect(attribute(runs).state).toBe('signal');
    const sparse = runs.map((entry, i) =>
      run(entry.id, i, i < 2 ? {} : { x: i < 4 ? null : true }),
    );
    expect(only(sparse)).toMatchObject({ kind: 'category', categories: 3 });
  });

  it('leaves runs out of a number that do not set it', () => {
    const runs = [0, 1, 2, 3, 4, 5].map((i) =>
      run(`${i}`, i * i, i === 0 ? { rank: null } : { rank: 9 - i }),
    );
    expect(only(runs)).toMatchObject({ kind: 'number', n: 5 });
  });

  it('says of which keys nothing can be said, and why', () => {
    const runs = runsOf([1, 2, 3, 4, 5], {
      same: [1, 1, 1, 1, 1],
      save_steps: [5, 5, 5, 5, 5],
      path: ['a', 'b', 'c', 'd', 'e'],
      seed: [1, 2, 3, 4, 5],
      logging_steps: [1, 2, 3, 4, 5],
      run_name: ['v', 'w', 'x', 'y', 'z'],
    });
    const partial = runs.map((entry, i) => ({
      ...entry,
      config: { ...entry.config, recorded: 'partial' as const },
      ...(i < 3 && {
        config: { recorded: 'partial' as const, values: { ...entry.config.values, few: i } },
      }),
    }));
    expect(attribute(partial)).toMatchObject({
      state: 'noSignal',
      bundles: [],
      leftOut: [
        { key: 'few', reason: 'tooFewRuns' },
        { key: 'logging_steps', reason: 'bookkeeping' },
        { key: 'path', reason: 'everyRunDiffers' },
        { key: 'same', reason: 'constant' },
        { key: 'save_steps', reason: 'constant' },
        { key: 'seed', reason: 'seed' },
      ],
    });
  });

  it('says so where all runs are equally good', () => {
    expect(attribute(runsOf([1, 1, 1, 1, 1], { x: [1, 2, 3, 4, 5] }))).toMatchObject({
      state: 'noSpread',
      bundles: [],
    });
  });

  it('puts keys that move together into one bundle', () => {
    const { bundles } = attribute(
      runsOf([6, 5.2, 3.9, 3.1, 2, 1.2], {
        lr: [1, 2, 3, 4, 5, 6],
        warmup: [10, 20, 30, 40, 50, 61],
        wide: ['a', 'b', 'b', 'a', 'b', 'a'],
        same_as_wide: [1, 0, 0, 1, 0, 1],
      }),
    );
    expect(
      bundles.map((bundle) => [bundle.isSignal, ...bundle.keys.map(({ key }) => key).sort()]),
    ).toEqual([
      [true, 'lr', 'warmup'],
      [false, 'same_as_wide', 'wide'],
    ]);
  });

  it('keeps apart numbers that a random search drew for each run', () => {
    const { bundles } = attribute(
      runsOf([1.1, 2.3, 2.9, 4.2, 5.1, 5.8], {
        lr: [1, 2, 3, 4, 5, 6],
        dropout: [0.3, 0.1, 0.25, 0.05, 0.32, 0.15],
      }),
    );
    expect(bundles.map(({ keys }) => keys.map(({ key }) => key))).toEqual([['lr'], ['dropout']]);
  });

  it('corrects for the number of keys', () => {
    const losses = [1, 2, 3, 4, 5, 6];
    const x = [1, 2, 4, 3, 6, 5];
    expect(attribute(runsOf(losses, { x })).state).toBe('signal');
    const more = {
      x,
      a: [1, 0, 0, 1, 0, 1],
      b: [0, 0, 1, 1, 1, 0],
      c: [1, 1, 0, 0, 1, 1],
    };
    const found = attribute(runsOf(losses, more));
    expect(found.state).toBe('noSignal');
    expect(found.bundles[0]?.keys[0]?.adjustedPValue).toBeCloseTo(
      4 * (found.bundles[0]?.keys[0]?.pValue ?? 0),
      12,
    );
  });

  it('claims something about pure noise in at most 5 % of groups', () => {
    const random = createRandom(11);
    let claims = 0;
    const groups = 2000;
    for (let i = 0; i < groups; i++) {
      const noise = () => Array.from({ length: 12 }, () => random.normal());
      const half = () => noise().map((value) => (value > 0 ? 'a' : 'b'));
      const columns = { p: noise(), q: noise(), r: half(), s: half() };
      if (attribute(runsOf(noise(), columns)).state === 'signal') claims++;
    }
    expect(claims / groups).toBeLessThan(0.05 + 2 * Math.sqrt((0.05 * 0.95) / groups));
  });

  it('finds the learning rate of realistic runs, and not their seed', () => {
    const rates = [5e-5, 1e-4, 2e-4, 3e-4];
    const runs = rates.flatMap((learningRate, i) =>
      seededRuns({ seed: i + 1, count: 3, points: 24, level: 1 - i * 0.1, learningRate }),
    );
    const { state, bundles, leftOut } = attribute(runs);
    expect(state).toBe('signal');
    expect(bundles.map((bundle) => bundle.keys.map(({ key }) => key))).toEqual([['learning_rate']]);
    expect(leftOut).toContainEqual({ key: 'seed', reason: 'seed' });
  });

  it('does not depend on the order of the runs, and leaves them untouched', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = createRandom(seed);
        const runs = messyRuns({ seed, count: 12 }).map((entry) => ({
          ...entry,
          status: 'completed' as const,
          config: {
            ...entry.config,
            values: { ...entry.config.values, x: random.next(), y: random.next() < 0.5 },
          },
        }));
        const found = attribute(deepFreeze(runs.map((entry) => ({ ...entry, histories: {} }))));
        expect(attribute(runs.toReversed().map((entry) => ({ ...entry, histories: {} })))).toEqual(
          found,
        );
        for (const { keys } of found.bundles) {
          for (const { pValue, adjustedPValue } of keys) {
            expect(pValue).toBeGreaterThanOrEqual(0);
            expect(adjustedPValue).toBeGreaterThanOrEqual(pValue);
            expect(adjustedPValue).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });
});
