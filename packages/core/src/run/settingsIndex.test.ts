import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flattenConfig } from './flattenConfig';
import { type ConfigValue, createRun, type Run } from './run';
import { isIdentityKey, isSeedKey } from './settingKeys';
import { createSettingsIndex } from './settingsIndex';

type Config = { readonly [key: string]: ConfigValue };

const run = (values: Config, rest: Partial<Run> = {}, identityKeys?: readonly string[]) =>
  createRun({ id: 'a', config: { recorded: 'full', values, identityKeys }, ...rest });

const numbers = (...runs: readonly Run[]) => {
  const settingsOf = createSettingsIndex();
  return runs.map((one) => settingsOf(one)?.settings);
};

describe('createSettingsIndex', () => {
  it('gives one number exactly to equal settings, whatever the order of their keys', () => {
    fc.assert(
      fc.property(fc.array(messyConfig, { minLength: 1, maxLength: 5 }), (configs) => {
        const runs = configs.flatMap((values) => [
          run(values),
          run({ run_name: 'x', ...(reversed(values) as Config) }),
          run(values, {}, ['c', 'b\\.c']),
        ]);
        const settings = runs.map(written);
        numbers(...runs).forEach((number, i, found) => {
          const same = found.flatMap((other, j) => (other === number ? [j] : []));
          expect(same).toEqual(settings.flatMap((text, j) => (text === settings[i] ? [j] : [])));
        });
      }),
      { numRuns: 500 },
    );
  });

  it('numbers the same however many other layouts it saw in between', () => {
    const settingsOf = createSettingsIndex();
    const first = run({ lr: 1, seed: 1 });
    const before = settingsOf(first)?.settings;
    for (let i = 0; i < 20; i++) settingsOf(run({ [`key${i}`]: i, seed: 1 }));
    expect(settingsOf(first)?.settings).toBe(before);
    expect(settingsOf(run({ key0: 0, seed: 2 }))?.settings).toBe(1);
  });

  it.each<[string, Run, Run]>([
    ['a value of another type', run({ lr: 1, seed: 1 }), run({ lr: '1', seed: 1 })],
    ['an empty object for its text', run({ lr: {}, seed: 1 }), run({ lr: '{}', seed: 1 })],
    ['an empty list for an empty object', run({ lr: [], seed: 1 }), run({ lr: {}, seed: 1 })],
    ['a list for an object', run({ lr: [1], seed: 1 }), run({ lr: { 0: 1 }, seed: 1 })],
    ['a key that is there for one that is not', run({ lr: null, seed: 1 }), run({ seed: 1 })],
    ['the same value at another key', run({ a: 1, b: 0, seed: 1 }), run({ a: 0, b: 1, seed: 1 })],
    [
      'another step budget',
      run({ seed: 1 }, { steps: { planned: 1 } }),
      run({ seed: 1 }, { steps: { planned: 2 } }),
    ],
    [
      'a fingerprint for a name',
      run({ seed: 1 }, { model: { from: 'source', name: 'x' } }),
      run({ seed: 1 }, { model: { from: 'unknown', fingerprint: 'x' } }),
    ],
  ])('tells apart %s', (_, a, b) => {
    const [first, second] = numbers(a, b);
    expect(first).not.toBe(second);
  });

  it.each<[string, Run, Run]>([
    ['NaN', run({ lr: Number.NaN, seed: 1 }), run({ lr: Number.NaN, seed: 1 })],
    ['0 and -0', run({ lr: 0, seed: 1 }), run({ lr: -0, seed: 1 })],
    [
      'a step budget that is no number and none',
      run({ seed: 1 }, { steps: { planned: Number.NaN } }),
      run({ seed: 1 }),
    ],
    [
      'a key that names the run and none',
      run({ output_dir: 'x', lr: 1, seed: 1 }),
      run({ lr: 1, seed: 1 }),
    ],
  ])('takes %s for the same', (_, a, b) => {
    const [first, second] = numbers(a, b);
    expect(first).toBe(second);
  });

  it('writes down every seed by its path, in the order of the paths', () => {
    const one = run({ trainer: { seed: 2, data_seed: null }, data_seed: 'x' });
    expect(createSettingsIndex()(one)?.seed).toBe('data_seed=x\ntrainer.seed=2');
  });
});

/** The settings of a run written out in full: slow, and plain to see that it is right. */
function written({ config }: Run): string {
  const settings = [...flattenConfig(config.values)].filter(
    ([key]) => !isSeedKey(key) && !isIdentityKey(key, config.identityKeys),
  );
  return JSON.stringify(settings.map(([key, value]) => [key, typeof value, String(value)]).sort());
}

function reversed(value: ConfigValue): ConfigValue {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, reversed(inner)] as const);
  return Object.fromEntries(entries.reverse());
}

/** Few keys and few values, so that configurations are often equal or differ in one place alone. */
const messyConfig = fc
  .letrec<{ config: Config; value: ConfigValue }>((tie) => ({
    config: fc.dictionary(
      fc.constantFrom('lr', 'b.c', 'b', 'c', '0', 'data_seed', 'output_dir', 'hub_x', '\\'),
      tie('value'),
      { maxKeys: 4 },
    ),
    value: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      fc.constantFrom<ConfigValue>(0, -0, 1, '1', '', '{}', '[]', true, null, Number.NaN),
      tie('config'),
      fc.array(tie('value'), { maxLength: 2 }),
    ),
  }))
  .config.map((values) => ({ ...values, seed: 1 }));
