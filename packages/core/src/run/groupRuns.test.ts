import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../comparison/deepFreeze';
import { messyRuns } from '../testing/messyRuns';
import { groupRuns } from './groupRuns';
import { createRun, type RunModel } from './run';

const of = (id: string, model: Partial<RunModel>) =>
  createRun({ id, model: { from: 'source', ...model } });

const shape = (runs: Parameters<typeof groupRuns>[0]) =>
  groupRuns(runs).map((group) => [group.name, group.runs.map((run) => run.id)]);

describe('groupRuns', () => {
  it('does not depend on the order of the input', () => {
    fc.assert(
      fc.property(
        fc.integer().chain((seed) => {
          const runs = messyRuns({ seed, count: 8 });
          return fc.tuple(
            fc.constant(runs),
            fc.shuffledSubarray([...runs], { minLength: 8, maxLength: 8 }),
          );
        }),
        ([runs, shuffled]) => {
          expect(groupRuns(shuffled)).toEqual(groupRuns(runs));
        },
      ),
    );
  });

  it('puts every run into exactly one group', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const runs = messyRuns({ seed, count: 8 });
        const grouped = groupRuns(runs).flatMap((group) => group.runs.map((run) => run.id));
        expect(grouped.sort()).toEqual(runs.map((run) => run.id).sort());
      }),
    );
  });

  it('goes by the exact name: a suffix is another model', () => {
    expect(shape([of('a', { name: 'm-Instruct' }), of('b', { name: 'm' })])).toEqual([
      ['m', ['b']],
      ['m-Instruct', ['a']],
    ]);
  });

  it('puts unnamed models last, apart by their fingerprint, and takes blanks for no name', () => {
    expect(
      shape([
        of('a', { fingerprint: 'y' }),
        of('b', { fingerprint: 'x' }),
        of('c', { name: '  ', fingerprint: 'x' }),
        of('d', { name: 'zzz' }),
      ]),
    ).toEqual([
      ['zzz', ['d']],
      [undefined, ['b', 'c']],
      [undefined, ['a']],
    ]);
  });

  it('keeps a model that is called like an unnamed one apart from it', () => {
    expect(shape([of('a', { name: 'unknown:' }), of('b', {})])).toHaveLength(2);
  });

  it('leaves the input untouched', () => {
    const runs = deepFreeze([of('b', { name: 'm' }), of('a', { name: 'm' })]);
    expect(shape(runs)).toEqual([['m', ['a', 'b']]]);
  });

  it('puts a family together across suffixes, folders and organizations', () => {
    const runs = [
      of('a', { name: 'Qwen/Qwen2.5-7B-Instruct' }),
      of('b', { name: './Qwen2.5-7B' }),
      of('c', { name: 'unsloth/Qwen2.5-7B-bnb-4bit' }),
      of('d', { name: 'Qwen/Qwen2.5-14B' }),
    ];
    const groups = groupRuns(runs, { by: 'family' });
    expect(groups.map((group) => [group.name, group.runs.map((run) => run.id)])).toEqual([
      ['Qwen/Qwen2.5-14B', ['d']],
      ['Qwen/Qwen2.5-7B', ['a', 'b', 'c']],
    ]);
  });

  it('goes by a config key, and keeps runs without it together, last', () => {
    const rate = (id: string, lr?: number) =>
      createRun({
        id,
        config: { recorded: 'full', values: lr === undefined ? {} : { optim: { lr } } },
      });
    const groups = groupRuns([rate('a', 1e-3), rate('b'), rate('c', 1e-3), rate('d', 3e-3)], {
      by: { configKey: 'optim.lr' },
    });
    expect(groups.map((group) => [group.name, group.runs.map((run) => run.id)])).toEqual([
      ['0.001', ['a', 'c']],
      ['0.003', ['d']],
      [undefined, ['b']],
    ]);
  });

  it('goes by the value of a tag, or by having it', () => {
    const tagged = (id: string, ...tags: string[]) => createRun({ id, tags });
    const runs = [tagged('a', 'stage:prod'), tagged('b', 'stage=prod'), tagged('c', 'stages:x')];
    expect(
      groupRuns(runs, { by: { tag: 'stage' } }).map((group) => [group.name, group.runs.length]),
    ).toEqual([
      ['prod', 2],
      [undefined, 1],
    ]);
  });

  it('is one group, where nothing divides', () => {
    expect(groupRuns([of('b', { name: 'm' }), of('a', {})], { by: 'none' })).toMatchObject([
      { key: 'all', runs: [{ id: 'a' }, { id: 'b' }] },
    ]);
  });
});
