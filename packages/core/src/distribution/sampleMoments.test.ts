import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleMoments } from './sampleMoments';

describe('sampleMoments', () => {
  it('divides by one less than the number of values', () => {
    expect(sampleMoments([1, 2, 3, 4])).toMatchObject({ n: 4, mean: 2.5 });
    expect(sampleMoments([1, 2, 3, 4]).sd).toBeCloseTo(Math.sqrt(5 / 3), 14);
  });

  it('has no spread for one value', () => {
    expect(sampleMoments([3])).toEqual({ n: 1, mean: 3, sd: Number.NaN });
  });

  it('has the spread 0 for equal values, whatever they are', () => {
    const value = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(value, fc.integer({ min: 2, max: 9 }), (x, n) => {
        expect(sampleMoments(Array.from({ length: n }, () => x))).toEqual({
          n,
          mean: x + 0,
          sd: 0,
        });
      }),
    );
  });

  it('neither overflows nor underflows in between', () => {
    expect(sampleMoments([1e308, 1.2e308]).sd / 1e307).toBeCloseTo(Math.SQRT2);
    expect(sampleMoments([1e-300, 3e-300]).sd / 1e-300).toBeCloseTo(Math.SQRT2);
  });

  it('does not depend on the order of the values', () => {
    const values = fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1 });
    fc.assert(
      fc.property(values, (list) => {
        expect(sampleMoments(list.toReversed())).toEqual(sampleMoments(list));
      }),
    );
  });
});
