import { describe, expect, it } from 'vitest';
import { findReplicates, groupBySettings } from './replicates';
import { type ConfigValue, createRun, type RunInput } from './run';

type Config = { readonly [key: string]: ConfigValue };

const run = (id: string, values: Config, rest: Omit<RunInput, 'id' | 'config'> = {}) =>
  createRun({ id, status: 'completed', config: { recorded: 'full', values }, ...rest });

const idsOf = (...runs: Parameters<typeof findReplicates>[0]) =>
  findReplicates(runs).map((set) => set.runIds);

describe('findReplicates', () => {
  it('pools runs that differ only by seed, in any order of the input', () => {
    const runs = [run('b', { lr: 1, seed: 2 }), run('a', { lr: 1, seed: 1 })];
    expect(idsOf(...runs)).toEqual([['a', 'b']]);
    expect(idsOf(...runs.reverse())).toEqual([['a', 'b']]);
  });

  it.each(['seed', 'data_seed', 'random_seed', 'random_state', 'rng_seed', 'torch_seed', 'SEED'])(
    'knows %s as a seed, at any depth',
    (key) => {
      expect(idsOf(run('a', { [key]: 1 }), run('b', { [key]: 2 }))).toEqual([['a', 'b']]);
      const nested = (seed: number) => ({ trainer: { [key]: seed } });
      expect(idsOf(run('a', nested(1)), run('b', nested(2)))).toEqual([['a', 'b']]);
    },
  );

  it.each([
    'output_dir',
    'logging_dir',
    'run_name',
    'report_to',
    'resume_from_checkpoint',
    'hub_model_id',
    'Run_Name',
  ])('does not tell configurations apart by %s', (key) => {
    expect(idsOf(run('a', { [key]: 'x', seed: 1 }), run('b', { [key]: 'y', seed: 2 }))).toEqual([
      ['a', 'b'],
    ]);
    expect(
      idsOf(run('a', { [key]: ['x', 'z'], seed: 1 }), run('b', { [key]: ['y'], seed: 2 })),
    ).toEqual([['a', 'b']]);
  });

  it('leaves out the keys that the source marks as names', () => {
    const of = (id: string, seed: number) =>
      createRun({
        id,
        status: 'completed',
        config: { recorded: 'full', values: { version: id, seed }, identityKeys: ['version'] },
      });
    expect(idsOf(of('a', 1), of('b', 2))).toEqual([['a', 'b']]);
  });

  it.each<[string, Config, Config]>([
    ['another hyperparameter', { lr: 1, seed: 1 }, { lr: 2, seed: 2 }],
    ['the same number as a text', { lr: 1, seed: 1 }, { lr: '1', seed: 2 }],
    ['one key more', { seed: 1 }, { lr: 1, seed: 2 }],
    ['no seed recorded', { lr: 1 }, { lr: 1 }],
    ['a seed recorded empty', { lr: 1, seed: null }, { lr: 1, seed: null }],
  ])('does not pool runs with %s', (_, a, b) => {
    expect(idsOf(run('a', a), run('b', b))).toEqual([]);
  });

  it.each(['partial', 'none'] as const)('never infers from a %s configuration', (recorded) => {
    const of = (id: string, seed: number) =>
      createRun({ id, status: 'completed', config: { recorded, values: { seed } } });
    expect(idsOf(of('a', 1), of('b', 2))).toEqual([]);
  });

  it('does not pool runs of different models, named or not', () => {
    const of = (id: string, seed: number, model: RunInput['model'] & object) =>
      run(id, { seed }, { model });
    expect(
      idsOf(of('a', 1, { name: 'x', from: 'source' }), of('b', 2, { name: 'y', from: 'source' })),
    ).toEqual([]);
    expect(
      idsOf(
        of('a', 1, { from: 'unknown', fingerprint: 'x' }),
        of('b', 2, { from: 'unknown', fingerprint: 'y' }),
      ),
    ).toEqual([]);
  });

  it('leaves out and names runs under 90 % of the step budget', () => {
    const of = (id: string, seed: number, done: number) =>
      run(id, { seed }, { steps: { done, planned: 100 } });
    expect(findReplicates([of('a', 1, 100), of('b', 2, 90), of('c', 3, 89)])).toEqual([
      { runIds: ['a', 'b'], leftOut: [{ runId: 'c', reason: 'incomplete' }] },
    ]);
  });

  it('goes by the status where no budget is known', () => {
    const of = (id: string, seed: number, status: RunInput['status'] & string) =>
      run(id, { seed }, { status });
    expect(
      findReplicates([of('a', 1, 'completed'), of('b', 2, 'completed'), of('c', 3, 'failed')]),
    ).toEqual([{ runIds: ['a', 'b'], leftOut: [{ runId: 'c', reason: 'incomplete' }] }]);
  });

  it('does not pool runs of different step budgets', () => {
    const of = (id: string, seed: number, planned: number) =>
      run(id, { seed }, { steps: { done: planned, planned } });
    expect(idsOf(of('a', 1, 100), of('b', 2, 200))).toEqual([]);
  });

  it('counts the newer of two runs with one seed, and names the older', () => {
    const of = (id: string, seed: number, startedAtMs: number) =>
      run(id, { seed }, { times: { startedAtMs } });
    expect(findReplicates([of('a', 1, 5), of('b', 1, 9), of('c', 2, 1)])).toEqual([
      { runIds: ['b', 'c'], leftOut: [{ runId: 'a', reason: 'sameSeed' }] },
    ]);
  });

  it('needs two seeds for a set', () => {
    expect(idsOf(run('a', { seed: 1 }), run('b', { seed: 1 }))).toEqual([]);
  });
});

describe('groupBySettings', () => {
  it('has every run once, and those that are alone or not whole as well', () => {
    const steps = (done: number) => ({ steps: { done, planned: 100 } });
    const runs = [
      run('whole', { lr: 1, seed: 1 }, steps(100)),
      run('killed', { lr: 1, seed: 2 }, steps(50)),
      run('other', { lr: 2, seed: 1 }, steps(50)),
      createRun({ id: 'unrecorded' }),
    ];
    const ids = (members: readonly { readonly run: { readonly id: string } }[]) =>
      members.map((member) => member.run.id);
    expect(groupBySettings(runs).map(({ pooled, leftOut }) => [ids(pooled), ids(leftOut)])).toEqual(
      [
        [['whole'], ['killed']],
        [[], ['other']],
        [['unrecorded'], []],
      ],
    );
  });

  it('names the seed by which two members can be paired', () => {
    const groups = groupBySettings([run('a', { lr: 1, seed: 1 }), run('b', { lr: 2, seed: 1 })]);
    const seeds = groups.map(({ pooled }) => pooled[0]?.seed);
    expect(seeds).toEqual(['seed=1', 'seed=1']);
  });
});
