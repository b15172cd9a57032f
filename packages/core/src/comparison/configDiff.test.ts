import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flattenConfig } from '../run/flattenConfig';
import { type ConfigValue, createRun, type Run, type RunInput } from '../run/run';
import { messyRuns } from '../testing/messyRuns';
import { seededReplicates, seededRuns } from '../testing/seededRuns';
import { evalLoss } from '../testing/workedExample';
import { type ConfigDiffOptions, diffConfigs } from './configDiff';
import { deepFreeze } from './deepFreeze';

type Config = { readonly [key: string]: ConfigValue };

const run = (id: string, values: Config, rest: Omit<RunInput, 'id' | 'config'> = {}) =>
  createRun({ id, status: 'completed', config: { recorded: 'full', values }, ...rest });

const withLoss = (id: string, loss: number, values: Config) =>
  run(id, values, { summary: { eval_loss: { min: { value: loss } } } });

const rowOf = (key: string, runs: readonly Run[], options?: ConfigDiffOptions) =>
  diffConfigs(runs, options).rows.find((row) => row.key === key);

const differing = (runs: readonly Run[], options?: ConfigDiffOptions) =>
  diffConfigs(runs, options)
    .rows.filter((row) => row.differs)
    .map((row) => row.key);

describe('diffConfigs', () => {
  it('counts what differs among the keys that configure a run', () => {
    const { rows, differing, identityKeys } = diffConfigs(seededRuns({ seed: 4, count: 3 }));
    expect([differing, rows.length]).toEqual([2, 14]);
    expect(rows.slice(0, 2).map((row) => row.key)).toEqual(['learning_rate', 'seed']);
    expect(identityKeys).toEqual(['output_dir']);
  });

  it('gives one cell per run, in the order of the runs', () => {
    expect(rowOf('a', [run('x', { a: 1 }), run('y', {}), run('z', { a: null })])?.cells).toEqual([
      { state: 'value', value: 1 },
      { state: 'notSet' },
      { state: 'value', value: null },
    ]);
  });

  it.each<[string, Config, Config]>([
    ['null and not set', { a: null }, {}],
    ['a number and the same text', { a: 1 }, { a: '1' }],
    ['true and the same text', { a: true }, { a: 'true' }],
    ['a key with a dot and a nested key', { 'a.b': 1 }, { a: { b: 1 } }],
    ['a list and an object', { a: [1] }, { a: { 0: 1 } }],
    ['an empty list and an empty object', { a: [] }, { a: {} }],
    ['NaN and null', { a: Number.NaN }, { a: null }],
    ['infinities of either sign', { a: Infinity }, { a: -Infinity }],
    ['a longer list', { a: [1] }, { a: [1, 2] }],
  ])('tells apart %s', (_, a, b) => {
    expect(differing([run('x', a), run('y', b)]).length).toBeGreaterThan(0);
  });

  it.each<[string, Config, Config]>([
    ['NaN and NaN', { a: Number.NaN }, { a: Number.NaN }],
    ['-0 and 0', { a: -0 }, { a: 0 }],
    ['1 and 1.0', { a: 1 }, { a: 1.0 }],
    ['another order of keys', { a: 1, b: { c: 1, d: 2 } }, { b: { d: 2, c: 1 }, a: 1 }],
  ])('does not tell apart %s', (_, a, b) => {
    expect(differing([run('x', a), run('y', b)])).toEqual([]);
  });

  it('differs nowhere exactly when the flattened configurations are equal', () => {
    const leaf = fc.constantFrom<ConfigValue>(1, '1', null, true, 'true', '{}', '[]', 0.5);
    const key = fc.constantFrom('a', 'b', 'a.b', '0', '', '__proto__', 'constructor');
    const level = fc.oneof(leaf, fc.array(leaf, { maxLength: 2 }), fc.dictionary(key, leaf));
    const config = fc.array(fc.tuple(key, level), { maxLength: 2 }).map(Object.fromEntries);
    const sorted = (values: Config) =>
      [...flattenConfig(values)].sort(([a], [b]) => (a < b ? -1 : 1));
    fc.assert(
      fc.property(config, config, (a, b) => {
        const same = isDeepStrictEqual(sorted(a), sorted(b));
        expect(diffConfigs([run('x', a), run('y', b)]).differing === 0).toBe(same);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads back every recorded value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.double(), fc.string())), (values) => {
        const { rows, identityKeys } = diffConfigs([run('x', values)]);
        const read = rows.map(({ key, cells }) => [key, (cells[0] as { value: unknown }).value]);
        const left = new Set(identityKeys);
        const wanted = [...flattenConfig(values)].filter(([key]) => !left.has(key));
        expect(new Map(read as [string, unknown][])).toEqual(new Map(wanted));
      }),
    );
  });

  it('survives keys that objects already have, and very long ones', () => {
    const hostile = JSON.parse(
      '{"__proto__": 1, "constructor": {"prototype": 2}, "": 3}',
    ) as Config;
    const long = 'k'.repeat(100_000);
    expect(differing([run('x', { ...hostile, [long]: 1 }), run('y', { [long]: 2 })])).toEqual([
      '',
      '__proto__',
      'constructor.prototype',
      long,
    ]);
    expect(rowOf('__proto__', [run('x', { ['__proto__']: 7 }), run('y', {})])?.cells).toEqual([
      { state: 'value', value: 7 },
      { state: 'notSet' },
    ]);
  });

  it('leaves keys out that one run marks as naming it', () => {
    const marked = createRun({
      id: 'x',
      config: { recorded: 'full', values: { version: 1 }, identityKeys: ['version'] },
    });
    expect(diffConfigs([marked, run('y', { version: 2 })])).toMatchObject({
      rows: [],
      identityKeys: ['version'],
    });
  });

  it('holds nothing against a run whose source did not record it', () => {
    const none = createRun({ id: 'none' });
    const part = createRun({ id: 'part', config: { recorded: 'partial', values: { b: 2 } } });
    const diff = diffConfigs([run('full', { a: 1, b: 1 }), none, part]);
    expect(
      diff.rows.map(({ key, differs, cells }) => [key, differs, ...cells.map((c) => c.state)]),
    ).toEqual([
      ['b', true, 'value', 'notRecorded', 'value'],
      ['a', false, 'value', 'notRecorded', 'notRecorded'],
    ]);
    expect([diff.notRecordedIds, diff.partlyRecordedIds]).toEqual([['none'], ['part']]);
  });

  describe('factors', () => {
    const factors = (...values: readonly ConfigValue[]) =>
      rowOf(
        'a',
        values.map((a, i) => run(`${i}`, { a })),
      )?.cells.map((cell) => cell.factor);

    it('say how many times as large a number is as the baseline', () => {
      expect(factors(1e-4, 3e-4, 2.5e-5)).toEqual([undefined, expect.closeTo(3, 12), 0.25]);
      expect(factors(-2, -4)).toEqual([undefined, 2]);
    });

    it.each<[string, ConfigValue, ConfigValue]>([
      ['equal numbers', 2, 2],
      ['zero', 0, 0.1],
      ['zero after', 0.1, 0],
      ['signs that differ', -1, 1],
      ['texts', '1', '2'],
      ['switches', true, false],
      ['a text and a number', '1', 2],
      ['numbers that are none', Number.NaN, 1],
      ['infinity', 1, Infinity],
      ['a ratio that no number holds', 1e-300, 1e300],
      ['a ratio that vanishes', 1e300, 1e-300],
    ])('are not given for %s', (_, a, b) => {
      expect(factors(a, b)).toEqual([undefined, undefined]);
    });

    it('are taken against the best run, or the baseline that was chosen', () => {
      const runs = [withLoss('x', 2, { lr: 1 }), withLoss('y', 1, { lr: 2 })];
      const of = (options?: ConfigDiffOptions) =>
        rowOf('lr', runs, options)?.cells.map((cell) => cell.factor);
      expect(of()).toEqual([undefined, 2]);
      expect(of({ objective: evalLoss })).toEqual([0.5, undefined]);
      expect(of({ objective: evalLoss, baselineId: 'x' })).toEqual([undefined, 2]);
    });

    it('are not given for seeds', () => {
      const cells = rowOf('seed', [run('x', { seed: 1 }), run('y', { seed: 2 })])?.cells;
      expect(cells?.map((cell) => cell.factor)).toEqual([undefined, undefined]);
    });
  });

  describe('orders keys', () => {
    it('that differ before those that do not, then hyperparameters, bookkeeping and seeds', () => {
      const of = (id: string, n: number) => run(id, { a: 1, seed: n, logging_steps: n, z: n });
      expect(diffConfigs([of('x', 1), of('y', 2)]).rows.map((row) => [row.key, row.role])).toEqual([
        ['z', 'hyperparameter'],
        ['logging_steps', 'bookkeeping'],
        ['seed', 'seed'],
        ['a', 'hyperparameter'],
      ]);
    });

    it('that split the runs as their objective does first', () => {
      const runs = [
        withLoss('w', 1, { zeta: 'a', learning_rate: 1, falls: 9 }),
        withLoss('x', 2, { zeta: 'a', learning_rate: 3, falls: 5 }),
        withLoss('y', 3, { zeta: 'b', learning_rate: 1, falls: 4 }),
        withLoss('z', 4, { zeta: 'b', learning_rate: 3, falls: 1 }),
      ];
      expect(differing(runs, { objective: evalLoss })).toEqual(['zeta', 'falls', 'learning_rate']);
      expect(differing(runs)).toEqual(['learning_rate', 'zeta', 'falls']);
    });

    it('that are known to matter before others, then those with fewer values, then by name', () => {
      const of = (id: string, n: number) =>
        run(id, { z: n % 2, many: n, a: n % 2, optim: `${n}`, model: { learning_rate: n } });
      expect(differing([of('x', 1), of('y', 2), of('z', 3)])).toEqual([
        'model.learning_rate',
        'optim',
        'a',
        'z',
        'many',
      ]);
    });
  });

  it('permutes its cells with the runs, and nothing else', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const runs = messyRuns({ seed, count: 6 });
        const there = diffConfigs(runs, { objective: evalLoss, baselineId: runs[2]?.id });
        const back = diffConfigs(runs.toReversed(), {
          objective: evalLoss,
          baselineId: runs[2]?.id,
        });
        const turned = {
          ...back,
          runs: back.runs.toReversed(),
          rows: back.rows.map((row) => ({ ...row, cells: row.cells.toReversed() })),
          notRecordedIds: back.notRecordedIds.toReversed(),
          partlyRecordedIds: back.partlyRecordedIds.toReversed(),
        };
        expect(turned).toEqual(there);
      }),
    );
  });

  it('leaves the input untouched, and is frozen', () => {
    const runs = deepFreeze([
      ...seededReplicates({ seed: 1, count: 3, points: 12, carries: 'summary' }),
    ]);
    expect(Object.isFrozen(diffConfigs(runs, { objective: evalLoss }).rows)).toBe(true);
  });

  it('refuses two runs with one id, and a baseline that is not there', () => {
    const runs = [run('x', {}), run('y', {})];
    expect(() => diffConfigs([...runs, run('x', {})])).toThrow('two runs have the id "x"');
    expect(() => diffConfigs(runs, { baselineId: 'z' })).toThrow('Pass one of: x, y.');
  });

  it('has nothing to say of no runs', () => {
    expect(diffConfigs([])).toMatchObject({ rows: [], differing: 0, singleFactorCount: 0 });
  });
});
