import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fisherFTail } from './fisherF';
import { studentTCdf } from './studentT';

describe('fisherFTail', () => {
  // scipy.stats.f.sf(f, df1, df2)
  it.each([
    [3.5, 1, 3, 0.15812366859406662],
    [3.5, 2, 3, 0.1643167672515498],
    [3.5, 2, 7, 0.08838834764831845],
    [3.5, 3, 3, 0.1654677748471927],
    [3.5, 3, 7, 0.07811851500091581],
    [4.2, 4, 10, 0.029904117895301324],
    [0.7, 5, 9, 0.6373043919894352],
    [12, 7, 25, 1.2863071133239996e-6],
    [1, 1, 1, 0.5],
    [250, 3, 4, 5.267555657337988e-5],
    [2, 9, 1, 0.5026009755113925],
    [5, 2, 2, 1 / 6],
    [40, 6, 400, 4.3529637333829367e-38],
    [1.2, 999, 8000, 3.9772120944423115e-5],
  ])('of %s at %s and %s degrees of freedom agrees with scipy', (f, df1, df2, expected) => {
    expect(fisherFTail(f, df1, df2) / expected).toBeCloseTo(1, 10);
  });

  it('is half where both have the same degrees of freedom, however many', () => {
    for (const df of [1, 2, 3, 10, 501, 5000, 9999]) {
      expect(fisherFTail(1, df, df)).toBeCloseTo(0.5, 9);
    }
  });

  it('with one degree of freedom is the two-sided tail of t', () => {
    expect(fisherFTail(4, 1, 9)).toBeCloseTo(2 * studentTCdf(-2, 9), 14);
  });

  it('is a probability, falls with f, and turns round with its degrees of freedom', () => {
    const df = fc.integer({ min: 1, max: 60 });
    const ratio = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
    fc.assert(
      fc.property(ratio, df, df, (f, df1, df2) => {
        const tail = fisherFTail(f, df1, df2);
        expect(tail).toBeGreaterThanOrEqual(0);
        expect(tail).toBeLessThanOrEqual(1);
        expect(fisherFTail(1.1 * f, df1, df2)).toBeLessThanOrEqual(tail + 1e-12);
        expect(tail + fisherFTail(1 / f, df2, df1)).toBeCloseTo(1, 10);
      }),
    );
  });

  it('is 1 at 0, 0 at infinity and nothing for what is no ratio', () => {
    expect([0, Infinity, Number.NaN, -1].map((f) => fisherFTail(f, 3, 4))).toEqual([
      1,
      0,
      Number.NaN,
      Number.NaN,
    ]);
  });
});
