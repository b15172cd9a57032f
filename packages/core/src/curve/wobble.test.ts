import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHistory } from '../run/history';
import { curveWobble } from './wobble';

const curve = (values: readonly number[]) =>
  createHistory({ step: values.map((_, i) => 10 * i), value: values });

describe('curveWobble', () => {
  it('is 1.4826 times the median deviation from a line through the last ten points', () => {
    // Around a line of slope 1, by a pattern that has no slope of its own.
    const signs = [1, -1, -1, 1, 1, -1, -1, 1];
    const values = signs.map((sign, i) => i + sign);
    expect(curveWobble(curve(values))).toBeCloseTo(1.4826, 12);
  });

  it('looks at the last ten points only', () => {
    const calm = Array.from({ length: 10 }, (_, i) => 3 - 0.1 * i);
    expect(curveWobble(curve([9, 1, 9, 1, ...calm]))).toBeCloseTo(0, 12);
  });

  it('does not exist with fewer than six finite points', () => {
    expect(curveWobble(curve([1, 2, 1, 2, 1]))).toBeUndefined();
    expect(curveWobble(curve([1, 2, 1, Number.NaN, Infinity, 2, 1]))).toBeUndefined();
    expect(curveWobble(curve([1, 2, 1, Number.NaN, 2, 1, 2]))).toBeDefined();
  });

  it('is not bent by one spike', () => {
    const calm = [5, 4, 3, 2, 1, 0, -1, -2];
    const spiked = calm.with(3, 40);
    expect(curveWobble(curve(spiked))).toBeLessThan(10);
  });

  it('does not change with a straight line added, and scales with the values', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), {
      minLength: 6,
      maxLength: 20,
    });
    fc.assert(
      fc.property(values, fc.integer({ min: -50, max: 50 }), (list, slope) => {
        const wobble = curveWobble(curve(list)) as number;
        expect(curveWobble(curve(list.map((y, i) => y + slope * i)))).toBeCloseTo(wobble, 8);
        expect(curveWobble(curve(list.map((y) => 4 * y)))).toBeCloseTo(4 * wobble, 8);
        expect(curveWobble(curve(list.map((y) => -y)))).toBeCloseTo(wobble, 8);
      }),
    );
  });
});
