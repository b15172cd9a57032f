import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHoles, firstHoleFrom } from './findHoles';
import { valueBlocks } from './valueBlocks';

describe('findHoles', () => {
  const values = Float64Array.of(1, Number.NaN, Number.NaN, Infinity, 0, -1, 2, -Infinity);

  it('gives stretches of one kind, in order', () => {
    expect(findHoles(values, { valueScale: 'linear' })).toEqual([
      { from: 1, to: 2, kind: 'nan' },
      { from: 3, to: 3, kind: 'inf' },
      { from: 7, to: 7, kind: '-inf' },
    ]);
  });

  it('counts values of 0 and less on a log axis only', () => {
    const holes = findHoles(values, { valueScale: 'log' });
    expect(holes.filter((hole) => hole.kind === 'notPositive')).toEqual([
      { from: 4, to: 5, kind: 'notPositive' },
    ]);
  });

  it('finds the same with blocks that it need not read', () => {
    const anyValue = fc.oneof(
      { weight: 60, arbitrary: fc.constant(1) },
      { weight: 1, arbitrary: fc.constantFrom(Number.NaN, Infinity, -Infinity, 0, -2) },
    );
    const anyValues = fc.array(anyValue, { maxLength: 400, size: 'max' });
    fc.assert(
      fc.property(anyValues, fc.constantFrom('linear', 'log'), (given, valueScale) => {
        const y = Float64Array.from(given);
        expect(findHoles(y, { valueScale, blocks: valueBlocks(y) })).toEqual(
          findHoles(y, { valueScale }),
        );
      }),
    );
  });
});

describe('firstHoleFrom', () => {
  it('finds the hole around a point, the next one after it, or none', () => {
    const holes = findHoles(Float64Array.of(1, Number.NaN, Number.NaN, 1, Infinity, 1), {
      valueScale: 'linear',
    });
    const found = [0, 1, 2, 3, 4, 5].map((point) => firstHoleFrom(holes, point));
    expect(found).toEqual([0, 0, 0, 1, 1, 2]);
  });
});
