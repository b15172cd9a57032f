import { describe, expect, it } from 'vitest';
import { groupRuns } from '../run/groupRuns';
import { createRun, type RunConfig } from '../run/run';
import { groupingChoices } from './groupingChoices';

const run = (
  id: string,
  values: RunConfig['values'],
  { tags = [], identityKeys }: { tags?: readonly string[]; identityKeys?: readonly string[] } = {},
) => createRun({ id, tags, config: { recorded: 'full', values, identityKeys } });

describe('groupingChoices', () => {
  it('offers the config keys in which runs differ, also those that only some of them have', () => {
    const runs = [
      run('a', { optim: { lr: 0.1, name: 'adam' }, warmup: 5 }),
      run('b', { optim: { lr: 0.2, name: 'adam' } }),
    ];
    expect(groupingChoices(runs).configKeys).toEqual(['optim.lr', 'warmup']);
  });

  it('offers a tag by what stands before its colon, where runs differ in it', () => {
    const tags = (id: string, ...own: readonly string[]) => run(id, {}, { tags: own });
    const runs = [tags('a', 'team=x', 'stage:prod', 'best'), tags('b', 'team=x', 'stage=dev')];
    expect(groupingChoices(runs).tags).toEqual(['best', 'stage']);
  });

  it('offers neither what names a run nor what holds a secret', () => {
    const identityKeys = ['version'];
    const runs = ['a', 'b'].map((id) =>
      run(id, { output_dir: id, api_key: id, version: id, lr: id }, { identityKeys }),
    );
    expect(groupingChoices(runs).configKeys).toEqual(['lr']);
  });

  it('offers nothing of one run, or of none, but what is chosen', () => {
    expect(groupingChoices([])).toEqual({ tags: [], configKeys: [] });
    expect(groupingChoices([run('a', { lr: 1 })]).configKeys).toEqual([]);
    expect(groupingChoices([], { configKey: 'lr' })).toEqual({ tags: [], configKeys: ['lr'] });
    expect(groupingChoices([], { tag: 'stage' })).toEqual({ tags: ['stage'], configKeys: [] });
  });

  it('offers what groups runs into more than one', () => {
    const runs = [
      run('a', { lr: 1, same: NaN, nested: { x: [] } }, { tags: ['t:1'] }),
      run('b', { lr: '1', same: NaN, nested: { x: [2] } }, { tags: ['t:2', 't:1'] }),
    ];
    const { tags, configKeys } = groupingChoices(runs);
    expect(tags).toEqual(['t']);
    expect(configKeys).toEqual(['nested.x', 'nested.x.0']);
    for (const tag of tags) expect(groupRuns(runs, { by: { tag } })).toHaveLength(2);
    for (const configKey of configKeys) {
      expect(groupRuns(runs, { by: { configKey } })).toHaveLength(2);
    }
  });
});
