import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../comparison/deepFreeze';
import { createHistory } from '../run/history';
import { type ConfigValue, createRun, type Run, type RunInput } from '../run/run';
import { messyRuns } from '../testing/messyRuns';
import { seededRun } from '../testing/seededRun';
import { seededReplicates, seededRuns } from '../testing/seededRuns';
import { seededRunIn } from '../testing/seededState';
import { evalLoss, workedExample } from '../testing/workedExample';
import { suggestComparisons } from './suggest';

type Config = { readonly [key: string]: ConfigValue };

const run = (id: string, loss: number, rest: Omit<RunInput, 'id'> = {}) =>
  createRun({
    id,
    status: 'completed',
    model: { name: 'm', from: 'source' },
    summary: { eval_loss: { min: { value: loss } } },
    ...rest,
  });

const configured = (id: string, loss: number, values: Config, rest: Omit<RunInput, 'id'> = {}) =>
  run(id, loss, { config: { recorded: 'full', values }, ...rest });

const suggest = (runs: readonly Run[]) => suggestComparisons(runs, { objective: evalLoss });

const short = (runs: readonly Run[]) =>
  suggest(runs).map(({ reason, runIds }) => [reason.code, ...runIds]);

const found = (runs: readonly Run[], code: string) =>
  suggest(runs).find(({ reason }) => reason.code === code);

describe('suggestComparisons', () => {
  it('suggests the best of the worked example against the next, and nothing twice', () => {
    expect(suggest(workedExample())).toEqual([
      {
        reason: {
          code: 'bestAgainstNext',
          value: 0.6686,
          otherValue: 0.9041,
          gap: expect.closeTo(0.26, 2),
        },
        runIds: ['06a9655e', 'fa25ad23'],
        labels: ['06a9655e', 'fa25ad23'],
        groupKey: expect.any(String),
        groupName: 'Qwen/Qwen2.5-7B-Instruct',
      },
    ]);
  });

  it('takes the next run of other settings, not a sibling with another seed', () => {
    const siblings = seededReplicates({ seed: 5, count: 3, points: 48, level: 0.6 });
    const other = seededRun({ seed: 6, points: 48, level: 2, learningRate: 3e-4 });
    expect(found([...siblings, other], 'bestAgainstNext')?.runIds[1]).toBe(other.id);
    expect(found(siblings, 'bestAgainstNext')).toBeUndefined();
    const [first, second] = siblings as [Run, Run];
    const killed = { ...second, steps: { ...second.steps, done: 10 } };
    expect(found([first, killed], 'bestAgainstNext')).toBeUndefined();
  });

  it('suggests the single change with the largest effect between finished runs', () => {
    const runs = [
      configured('a', 1, { lr: 1, wd: 0 }),
      configured('b', 2, { lr: 3, wd: 0 }),
      configured('c', 1.5, { lr: 3, wd: 1 }),
      configured('d', 9, { lr: 9, wd: 0 }, { status: 'failed' }),
    ];
    expect(found(runs, 'singleFactor')).toMatchObject({
      runIds: ['a', 'b'],
      reason: { pair: { key: 'lr', difference: -1 } },
    });
  });

  it('suggests replicates that are further apart than the best is from other settings', () => {
    const seeds = (...losses: readonly number[]) =>
      losses.map((loss, seed) => configured(`s${seed}`, loss, { seed, lr: 1 }));
    const other = configured('other', 1.2, { seed: 9, lr: 2 });
    expect(found([...seeds(1, 1.3), other], 'replicateSpread')).toMatchObject({
      runIds: ['s0', 's1'],
      reason: { n: 2, span: expect.closeTo(0.3, 12) },
    });
    expect(found([...seeds(1, 1.1), other], 'replicateSpread')).toBeUndefined();
    expect(found(seeds(1, 1.1), 'replicateSpread')?.runIds).toEqual(['s0', 's1']);
    const many = found(seeds(7, 6, 5, 4, 3, 2, 1, 8, 9), 'replicateSpread');
    expect([many?.reason, many?.runIds]).toMatchObject([
      { n: 9, span: 8 },
      ['s6', 's4', 's2', 's0', 's8'],
    ]);
  });

  it('suggests the newest run against the best', () => {
    const at = (startedAtMs: number | undefined) => ({ times: { startedAtMs } });
    const runs = [run('a', 1, at(5)), run('b', 2, at(6)), run('c', 3, at(9)), run('d', 4)];
    expect(short(runs)).toEqual([
      ['bestAgainstNext', 'a', 'b'],
      ['newestAgainstBest', 'a', 'c'],
    ]);
    expect(short([run('a', 1, at(9)), run('b', 2, at(6))])).toEqual([
      ['bestAgainstNext', 'a', 'b'],
    ]);
  });

  it('suggests the run that overfits most against the best one that held up', () => {
    const evaluated = (id: string, ...value: readonly number[]) => {
      const step = value.map((_, i) => i + 1);
      return run(id, 0, { histories: { eval_loss: createHistory({ step, value }) } });
    };
    const runs = [
      evaluated('a', 1, 0.5, 0.53),
      evaluated('b', 1, 0.6, 0.62),
      evaluated('c', 1, 0.7, 0.71),
      evaluated('d', 1, 0.8, 1),
      evaluated('e', 1, 0.9, 1),
    ];
    expect(found(runs, 'overfitting')).toMatchObject({
      runIds: ['b', 'd'],
      reason: { overfitId: 'd', healthyId: 'b', percent: expect.closeTo(25, 9) },
    });
    expect(found(runs.slice(1, 3), 'overfitting')).toBeUndefined();
    const real = [
      seededRunIn('overfitting', { seed: 5, points: 48, level: 0.9 }),
      ...seededRuns({ seed: 3, count: 3, points: 48, level: 0.6 }),
    ];
    expect(found(real, 'overfitting')?.reason).toMatchObject({ overfitId: real[0]?.id });
  });

  it('never looks across groups, and takes the larger group first', () => {
    const of = (id: string, loss: number, name: string) =>
      run(id, loss, { model: { name, from: 'source' } });
    const runs = [
      of('a', 1, 'x'),
      of('b', 2, 'x'),
      of('c', 3, 'y'),
      of('d', 4, 'y'),
      of('e', 5, 'y'),
    ];
    expect(short(runs)).toEqual([
      ['bestAgainstNext', 'c', 'd'],
      ['bestAgainstNext', 'a', 'b'],
    ]);
    expect(
      suggestComparisons(runs, { objective: evalLoss, grouping: { by: 'none' } })[0]?.runIds,
    ).toEqual(['a', 'b']);
  });

  it('leaves out archived runs and runs without a value', () => {
    expect(suggest([run('a', 1), run('b', 2, { archived: true }), run('c', Number.NaN)])).toEqual(
      [],
    );
    expect(suggest([])).toEqual([]);
  });

  it('suggests at most five, each of two to five known runs, and no set of runs twice', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const runs = messyRuns({ seed, count: 30 });
        const suggestions = suggest(runs);
        expect(suggestions.length).toBeLessThanOrEqual(5);
        const sets = suggestions.map(({ runIds }) => [...runIds].sort().join());
        expect(new Set(sets).size).toBe(sets.length);
        for (const { runIds, labels } of suggestions) {
          expect(runIds.length).toBeGreaterThanOrEqual(2);
          expect(runIds.length).toBeLessThanOrEqual(5);
          expect(labels).toHaveLength(runIds.length);
          for (const id of runIds) expect(runs.some((entry) => entry.id === id)).toBe(true);
        }
      }),
    );
  });

  it('does not depend on the order of the runs, and leaves them untouched', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const runs = messyRuns({ seed, count: 12 });
        expect(suggest(runs.toReversed())).toEqual(suggest(runs));
      }),
    );
    expect(suggest(deepFreeze([...workedExample()]))).toHaveLength(1);
  });

  it('holds for ten thousand runs', () => {
    const runs = Array.from({ length: 10_000 }, (_, i) =>
      configured(`${i}`, 1 + ((i * 7919) % 10_007), { lr: i % 7, wd: i % 11, bs: i % 13, seed: i }),
    );
    expect(suggest(runs).length).toBeGreaterThan(1);
  });
});
