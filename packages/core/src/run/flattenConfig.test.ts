import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flattenConfig } from './flattenConfig';
import type { ConfigValue } from './run';

/** A universe so small that two random configurations are often nearly the same. */
const key = fc.constantFrom('a', '0', 'a.0', '\\0', '');
const leaf = fc.constantFrom('{}', '[]', '\\{}', 1, '1', null);
const { config } = fc.letrec<{ value: ConfigValue; config: { [key: string]: ConfigValue } }>(
  (tie) => ({
    value: fc.oneof({ maxDepth: 2 }, leaf, fc.array(tie('value'), { maxLength: 1 }), tie('config')),
    config: fc.array(fc.tuple(key, tie('value')), { maxLength: 1 }).map(Object.fromEntries),
  }),
);

const flat = (values: { readonly [key: string]: ConfigValue }) =>
  [...flattenConfig(values)].sort(([a], [b]) => (a < b ? -1 : 1));

describe('flattenConfig', () => {
  it('writes a nested configuration as dotted keys', () => {
    expect(
      flat({ lr: 1e-4, lora: { r: 16, targets: ['q', 'v'], extra: {} }, tags: [], 'a.b': null }),
    ).toEqual([
      ['a\\.b', null],
      ['lora.extra', '{}'],
      ['lora.r', 16],
      ['lora.targets.0', 'q'],
      ['lora.targets.1', 'v'],
      ['lr', 1e-4],
      ['tags', '[]'],
    ]);
  });

  it('is lossless: two different configurations never become equal', () => {
    fc.assert(
      fc.property(config, config, (a, b) => {
        expect(isDeepStrictEqual(flat(a), flat(b))).toBe(sameConfig(a, b));
      }),
      { numRuns: 20_000 },
    );
  });

  it.each<[string, { [key: string]: ConfigValue }, { [key: string]: ConfigValue }]>([
    ['a dot in a key is no nesting', { 'a.b': 1 }, { a: { b: 1 } }],
    ['a backslash before it is none either', { 'a\\.b': 1 }, { 'a\\': { b: 1 } }],
    ['a list is no object with numbered keys', { a: [1] }, { a: { 0: 1 } }],
    ['a text that reads {} is no empty object', { a: '{}' }, { a: {} }],
    ['a text that reads [] is no empty list', { a: '[]' }, { a: [] }],
    ['an empty object is no empty list', { a: {} }, { a: [] }],
    ['a text is no number', { a: '1' }, { a: 1 }],
    ['null is not absent', { a: null }, {}],
  ])('keeps apart what looks alike: %s', (_, a, b) => {
    expect(flat(a)).not.toEqual(flat(b));
  });

  it('does not depend on the order of keys', () => {
    expect(flat({ b: 1, a: { d: 1, c: 2 } })).toEqual(flat({ a: { c: 2, d: 1 }, b: 1 }));
  });
});

function sameConfig(a: ConfigValue, b: ConfigValue): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keysOf = (value: object) => Object.keys(value).sort();
  const read = (value: object, name: string) =>
    Object.entries(value).find(([k]) => k === name)?.[1];
  return (
    isDeepStrictEqual(keysOf(a), keysOf(b)) &&
    keysOf(a).every((name) => sameConfig(read(a, name), read(b, name)))
  );
}
