import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeGap } from './gap';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

describe('computeGap', () => {
  it('gives the shares of the worked example', () => {
    expect(computeGap(0.9041, 0.6686)).toBeCloseTo(0.2605, 4);
    expect(computeGap(1.1267, 0.6686)).toBeCloseTo(0.4066, 4);
  });

  it('is the same number whichever of the two is the best', () => {
    fc.assert(
      fc.property(finite, finite, (a, b) => {
        expect(computeGap(a, b)).toBe(computeGap(b, a));
      }),
    );
  });

  it('stays within 0 and 1 wherever it exists', () => {
    fc.assert(
      fc.property(finite, finite, (a, b) => {
        const gap = computeGap(a, b) ?? 0;
        expect(gap >= 0 && gap <= 1).toBe(true);
      }),
    );
  });

  it('is 0 for equal values, 0 included', () => {
    expect([computeGap(0, 0), computeGap(1.5, 1.5), computeGap(-2, -2)]).toEqual([0, 0, 0]);
  });

  it.each([
    ['the signs differ', -1, 1],
    ['one value is 0', 0, 1],
    ['the other value is 0', 1, 0],
    ['one value is NaN', Number.NaN, 1],
    ['one value is infinite', 1, Infinity],
  ])('does not exist where %s', (_, a, b) => {
    expect(computeGap(a, b)).toBeUndefined();
  });

  it('does not exist on an interval scale, even for equal values', () => {
    expect(computeGap(2, 1, { scale: 'interval' })).toBeUndefined();
    expect(computeGap(1, 1, { scale: 'interval' })).toBeUndefined();
  });

  it('is the textbook 35 % of the worked example relative to the reference', () => {
    expect(computeGap(0.9041, 0.6686, { relativeTo: 'reference' })).toBeCloseTo(0.3522, 4);
  });

  it('is never infinite, not even relative to a reference close to 0', () => {
    expect(computeGap(1e300, 1e-300, { relativeTo: 'reference' })).toBeUndefined();
  });

  it('holds for values whose difference would overflow or vanish', () => {
    expect(computeGap(1.7e308, 0.85e308)).toBeCloseTo(0.5, 12);
    expect(computeGap(-1e-300, -2e-300)).toBeCloseTo(0.5, 12);
  });
});
