import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedMaximum } from './expectedMaximum';

describe('expectedMaximum', () => {
  // from scipy.integrate import quad; from scipy.stats import norm
  // quad(lambda z: k * z * norm.pdf(z) * norm.cdf(z) ** (k - 1), -12, 12)[0]
  // 2 0.5641896, 3 0.8462844, 5 1.1629645, 10 1.5387527, 20 1.8674751
  it.each([
    [1, 0],
    [2, 0.564],
    [3, 0.846],
    [5, 1.163],
    [10, 1.539],
    [20, 1.867],
    [1000, 3.241],
    [10_000, 3.852],
  ])('of %i standard normal numbers is %d', (k, expected) => {
    expect(expectedMaximum(k)).toBeCloseTo(expected, 3);
  });

  it('agrees with the closed forms for two and three', () => {
    expect(expectedMaximum(2)).toBeCloseTo(1 / Math.sqrt(Math.PI), 14);
    expect(expectedMaximum(3)).toBeCloseTo(1.5 / Math.sqrt(Math.PI), 14);
  });

  it('grows with every further number, by less each time, and stays under sqrt(2 ln k)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 10_000 }), (k) => {
        const [before, here, after] = [k - 1, k, k + 1].map(expectedMaximum) as [
          number,
          number,
          number,
        ];
        expect(after).toBeGreaterThan(here);
        expect(after - here).toBeLessThan(here - before);
        expect(here).toBeLessThan(Math.sqrt(2 * Math.log(k)));
      }),
    );
  });
});
