import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRuns } from '../comparison/compareRuns';
import { plainText } from '../format/template';
import { type ConfigValue, createRun, type Run, type RunConfig } from '../run/run';
import { messyRuns } from '../testing/messyRuns';
import { seededRuns } from '../testing/seededRuns';
import { evalLoss, workedExample } from '../testing/workedExample';
import { type ConfigDiffViewOptions, configDiffView } from './configDiffView';

type Values = { readonly [key: string]: ConfigValue };

const run = (
  id: string,
  values: Values,
  { loss = 1, recorded = 'full' }: { loss?: number; recorded?: RunConfig['recorded'] } = {},
): Run =>
  createRun({
    id,
    status: 'completed',
    summary: { eval_loss: { min: { value: loss, step: 1 } } },
    config: { recorded, values },
  });

const view = (
  runs: readonly Run[],
  options: ConfigDiffViewOptions & { peers?: readonly Run[] } = {},
) => configDiffView(compareRuns(runs, { objective: evalLoss }), runs, options);

const said = (text: string) => text.replaceAll('\u202f', ' ');
const row = (runs: readonly Run[], key: string) =>
  view(runs, { onlyDifferences: false }).rows.find((one) => one.key === key);

describe('configDiffView', () => {
  it('lists what differs, most telling first, with changes as factors', () => {
    const runs = [
      run('a', { warmup_ratio: 0.03, lora: { r: 32 }, learning_rate: 1e-4, same: 1 }, { loss: 1 }),
      run('b', { warmup_ratio: 0.03, lora: { r: 32 }, learning_rate: 3e-4, same: 1 }, { loss: 2 }),
      run('c', { lora: { r: 8 }, learning_rate: 3e-4, same: 1 }, { loss: 3 }),
    ];
    const { rows, count } = view(runs);
    expect(
      rows.map((one) => [one.key, ...one.cells.map(({ text }) => text), said(one.change)]),
    ).toEqual([
      ['learning_rate', '1e-4', '3e-4', '3e-4', '× 3'],
      ['warmup_ratio', '0.03', '0.03', 'not set', 'removed'],
      ['lora.r', '32', '32', '8', '÷ 4'],
    ]);
    expect(rows[0]?.cells.map(({ isChanged }) => isChanged)).toEqual([false, true, true]);
    expect(count).toBe('3 of 4 keys differ');
  });

  it.each<[string, ConfigValue | undefined, ConfigValue | undefined, string]>([
    ['a factor', 2, 3, '× 1.5'],
    ['a small part', 3, 1, '÷ 3'],
    ['a difference where there is no ratio', 0, 0.1, '+0.1'],
    ['a difference across zero', 1, -1, '\u22122'],
    ['a difference where the factor reads like 1', 10_000, 10_001, '+1'],
    ['a key that came', undefined, 4, 'added'],
    ['a key that went', 4, undefined, 'removed'],
    ['another text', 'adamw', 'lion', 'changed'],
    ['a number and the same as text', 1, '1', 'changed'],
    ['a list', ['q_proj'], ['q_proj', 'v_proj'], 'changed'],
  ])('says of a change what it is: %s', (_, before, after, change) => {
    const values = (value: ConfigValue | undefined): Values =>
      value === undefined ? {} : { key: value };
    const runs = [run('a', values(before), { loss: 1 }), run('b', values(after), { loss: 2 })];
    expect(said(row(runs, 'key')?.change ?? '')).toBe(change);
  });

  it('never calls a change of a seed a factor', () => {
    const runs = [run('a', { seed: 1 }), run('b', { seed: 2 }, { loss: 2 })];
    expect(row(runs, 'seed')?.change).toBe('changed');
  });

  it('shows a list as one row, and an empty one as what it is', () => {
    const runs = [
      run('a', { targets: ['q_proj', 'v_proj'], none: [] }, { loss: 1 }),
      run('b', { targets: [], none: [] }, { loss: 2 }),
      run('c', {}, { loss: 3 }),
    ];
    expect(row(runs, 'targets')?.cells.map(({ text }) => text)).toEqual([
      '[q_proj, v_proj]',
      '[]',
      'not set',
    ]);
    expect(
      view(runs, { onlyDifferences: false })
        .rows.map(({ key }) => key)
        .sort(),
    ).toEqual(['none', 'targets']);
  });

  it('calls lists with other elements different, and equal ones equal', () => {
    const lists = (...targets: string[][]) =>
      view(targets.map((list, i) => run(`${i}`, { targets: list }, { loss: i + 1 }))).rows.length;
    expect(lists(['q', 'v'], ['q', 'v'])).toBe(0);
    expect(lists(['q', 'v'], ['v', 'q'])).toBe(1);
    expect(lists(['q', 'v'], ['q'])).toBe(1);
  });

  it('never shows a secret, wherever it is, nor takes it for what made a difference', () => {
    const runs = [
      run('a', { lr: 1, api_key: 'sk-aaa', hub: { token: 'sk-bbb' } }, { loss: 1 }),
      run('b', { lr: 2, api_key: 'sk-ccc', hub: { token: 'sk-bbb' } }, { loss: 2 }),
    ];
    const shown = view(runs, { onlyDifferences: false });
    expect(JSON.stringify(shown)).not.toContain('sk-');
    expect(shown.notes).toEqual(['2 keys hold secrets and are never shown.']);
    expect(plainText(shown.singleFactor[0] ?? [])).toMatch(/^b and a differ only in lr: 2 to 1/);
  });

  it('says of the only changed key what became of the objective, and how sure that is', () => {
    const runs = [
      run('a', { lr: 1e-4 }, { loss: 0.6686 }),
      run('b', { lr: 3e-4 }, { loss: 0.9041 }),
    ];
    expect(view(runs).singleFactor.map(plainText)).toEqual([
      'b and a differ only in lr: 3e-4 to 1e-4, eval loss \u22120.2355 (better; likely).',
    ]);
    const close = [run('a', { lr: 1 }, { loss: 1 }), run('b', { lr: 2 }, { loss: 1.001 })];
    expect(plainText(view(close).singleFactor[0] ?? [])).toContain('(better; tie)');
  });

  it('says which of a pair did not finish, and how many more pairs there are', () => {
    const failed = { ...run('b', { lr: 2 }, { loss: 2 }), status: 'failed' as const };
    const { singleFactor, morePairs } = view([
      run('a', { lr: 1 }),
      failed,
      run('c', { lr: 3 }, { loss: 3 }),
    ]);
    expect(singleFactor.map(plainText).join('\n')).toContain(
      'Not like for like: b did not finish.',
    );
    expect([singleFactor.length, morePairs]).toEqual([3, '2 more pairs differ in one key']);
  });

  it('refuses an association under five finished runs, and counts the group where it is given', () => {
    const runs = seededRuns({ seed: 3, count: 3, points: 48 });
    expect(view(runs).association).toEqual([
      'Association with eval loss needs 5 finished runs; 3 are compared.',
    ]);
    const peers = Array.from({ length: 12 }, (_, i) =>
      run(`p${i}`, { lr: i + 1 }, { loss: 1 + (i + 1) / 10 }),
    );
    const compared = peers.slice(0, 2);
    expect(view(compared, { peers }).association[0]).toMatch(
      /^lr and eval loss: r = 1\.00 .*Lower goes with a better eval loss/,
    );
    const random = peers.map((one, i) => run(one.id, { lr: i }, { loss: 1 + ((i * 7) % 5) }));
    expect(view(random.slice(0, 2), { peers: random }).association).toEqual([
      'No key goes with eval loss more than chance explains (12 finished runs, 1 key).',
    ]);
  });

  it('says run by run what is not recorded, and takes it for no difference', () => {
    const runs = [
      run('a', { lr: 1, r: 8 }, { loss: 1 }),
      run('b', {}, { loss: 2, recorded: 'none' }),
      run('c', { lr: 1 }, { loss: 3, recorded: 'partial' }),
    ];
    const shown = view(runs, { onlyDifferences: false });
    expect(shown.columns.map(({ detail }) => detail)).toEqual([
      'baseline',
      'not recorded',
      'partly recorded',
    ]);
    expect(shown.count).toBe('0 of 2 keys differ');
    expect(shown.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['1', 'not recorded', '1'],
      ['8', 'not recorded', 'not recorded'],
    ]);
    expect(shown.notes).toEqual([
      'The config of b is not recorded: it differs from nothing.',
      'Of c only some keys are recorded: what is missing there differs from nothing.',
    ]);
  });

  it('finds a key or a value by all of the words', () => {
    const runs = [
      run('a', { optim: 'adamw', lr_scheduler: 'cosine', lr: 1 }),
      run('b', { optim: 'lion', lr_scheduler: 'linear', lr: 2 }, { loss: 2 }),
    ];
    const keys = (search: string) => view(runs, { search }).rows.map(({ key }) => key);
    expect(keys('LR')).toEqual(['lr', 'lr_scheduler']);
    expect(keys('lr cos')).toEqual(['lr_scheduler']);
    expect(keys('lion')).toEqual(['optim']);
    expect(view(runs, { search: 'lr' }).found).toBe('2 keys found');
    expect(view(runs, { search: ' nothing ' }).empty).toEqual({
      title: 'No key matches “nothing”',
      hint: '3 keys are hidden by this search.',
    });
  });

  it('says why there is nothing to show', () => {
    const same = Object.fromEntries(Array.from({ length: 41 }, (_, i) => [`key_${i}`, i]));
    const title = (runs: readonly Run[]) => view(runs).empty?.title;
    expect(title([run('a', same), run('b', same)])).toBe(
      'These runs have the same config (41 keys)',
    );
    expect(title(workedExample())).toBe('No config recorded for these runs');
    expect(title([run('a', same), run('b', {}, { recorded: 'none' })])).toBe(
      'Only one of these runs has a recorded config',
    );
  });

  it('keeps to the order of columns that it is given, and to the runs of the comparison', () => {
    const runs = [run('a', { lr: 1 }), run('b', { lr: 2 }, { loss: 2 })];
    const comparison = compareRuns(runs, { objective: evalLoss, baselineId: 'b' });
    const shown = configDiffView(comparison, [...runs, run('c', { lr: 9 })], {
      columnOrder: ['b', 'gone'],
    });
    expect(shown.columns.map(({ runId, detail }) => [runId, detail])).toEqual([
      ['b', 'baseline'],
      ['a', ''],
    ]);
    expect(said(shown.rows[0]?.change ?? '')).toBe('÷ 2');
  });

  it('shortens what no cell has room for, and keeps all of it', () => {
    const long = 'x'.repeat(10_000);
    const cell = row([run('a', { prompt: long })], 'prompt')?.cells[0];
    expect(cell?.text).toBe(long);
    expect(cell?.short?.length).toBeLessThan(200);
    expect(row([run('a', { [long]: 1 })], long)?.shortKey?.length).toBeLessThan(200);
  });

  it('survives whatever sources call a configuration, and shows as many cells as columns', () => {
    fc.assert(
      fc.property(fc.integer(), fc.boolean(), (seed, onlyDifferences) => {
        const { rows, columns, ...rest } = view(messyRuns({ seed, count: 5 }), { onlyDifferences });
        for (const { cells, differs } of rows) {
          expect(cells.length).toBe(columns.length);
          if (onlyDifferences) expect(differs).toBe(true);
        }
        expect(JSON.stringify(rest)).not.toMatch(/\{\w+\}|undefined|\[object/);
      }),
    );
  });
});
