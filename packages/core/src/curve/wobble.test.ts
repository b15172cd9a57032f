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

  // p = numpy.polyfit(x[-10:], y[-10:], 1)
  // 1.4826 * scipy.stats.median_abs_deviation(y[-10:] - numpy.polyval(p, x[-10:]))
  // and with the last seven, whose steps are uneven
  it.each([
    [11, 0.06681779480840598],
    [7, 0.08463661417322851],
  ])('of the last %i of a real-looking curve agrees with scipy', (count, expected) => {
    const step = [10, 20, 30, 45, 50, 60, 75, 80, 90, 100, 110];
    const value = [2.31, 2.12, 2.05, 2.2, 1.91, 1.98, 1.7, 1.83, 1.71, 1.66, 1.72];
    const history = createHistory({ step: step.slice(-count), value: value.slice(-count) });
    expect(curveWobble(history)).toBeCloseTo(expected, 12);
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
