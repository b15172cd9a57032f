import { createRun } from '@runcompare/core';
import { seededRuns } from '@runcompare/core/testing';
import { describe, expect, test } from 'vitest';
import { sameValue } from './sameValue';

const [run] = seededRuns({ seed: 1, count: 1, points: 20 });

describe('sameValue', () => {
  test('takes a copy of a run for the same, histories and NaN included', () => {
    const whole = { ...run, summary: { ...run?.summary, x: { mean: Number.NaN } } };
    expect(sameValue(whole, structuredClone(whole))).toBe(true);
  });

  test.each([
    ['a number', { a: 1 }, { a: 2 }],
    ['a sign', { a: 0 }, { a: -0 }],
    ['null and nothing', { a: null }, { a: undefined }],
    ['a field more', { a: 1 }, { a: 1, b: undefined }],
    ['a field less', { a: 1, b: undefined }, { a: 1 }],
    ['another field', { a: 1, b: undefined }, { a: 1, c: undefined }],
    ['a field of every object', { a: 1 }, JSON.parse('{"__proto__":1}')],
    ['an item more', [1], [1, undefined]],
    ['an item', [1, { a: [2] }], [1, { a: [3] }]],
    ['a list and an object', [], {}],
    ['a point', Float64Array.of(1, Number.NaN), Float64Array.of(1, 2)],
    ['kinds of lists', Float64Array.of(1), [1]],
    ['dates', new Date(0), new Date(1)],
    ['a run and text', createRun({ id: 'a' }), 'a'],
  ])('tells apart %s', (_, a, b) => {
    expect([sameValue(a, b), sameValue(b, a)]).toEqual([false, false]);
  });
});
