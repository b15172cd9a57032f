import { describe, expect, it } from 'vitest';
import { normalCdf, normalQuantile } from './normal';

/*
 * Reference values, mpmath 1.4 at 60 digits:
 *   cdf = lambda z: erfc(-mpf(z) / sqrt(mpf(2))) / 2
 *   quantile = lambda p: findroot(lambda z: (cdf(z) - p) / p, scipy.stats.norm.ppf(p))
 */
const relative = 1e-13;

describe('normalCdf', () => {
  it.each([
    [-37, 5.725571222524577e-300],
    [-20, 2.7536241186062337e-89],
    [-8, 6.220960574271784e-16],
    [-3, 0.0013498980316300946],
    [-2.6, 0.004661188023718749],
    [-2.4, 0.008197535924596131],
    [-1, 0.15865525393145705],
    [-0.001, 0.49960105778608893],
    [0, 0.5],
    [0.5, 0.6914624612740131],
    [1.96, 0.9750021048517795],
    [3, 0.9986501019683699],
  ])('of %d is %d', (z, expected) => {
    expect(Math.abs(normalCdf(z) / expected - 1)).toBeLessThan(relative);
  });

  it('is 0 and 1 at the ends and NaN of NaN', () => {
    expect(normalCdf(-Infinity)).toBe(0);
    expect(normalCdf(Infinity)).toBe(1);
    expect(normalCdf(Number.NaN)).toBeNaN();
  });
});

describe('normalQuantile', () => {
  it.each([
    [1e-300, -37.0470962993612],
    [1e-20, -9.262340089798407],
    [1e-6, -4.753424308822899],
    [0.01, -2.326347874040841],
    [0.2, -0.8416212335729142],
    [0.3, -0.5244005127080408],
    [0.49, -0.025068908258711057],
    [0.6, 0.2533471031357997],
    [0.975, 1.9599639845400538],
    [0.99, 2.3263478740408408],
    [0.9994444444444445, 3.2607674884205333],
  ])('of %d is %d', (p, expected) => {
    expect(Math.abs(normalQuantile(p) / expected - 1)).toBeLessThan(relative);
  });

  it('is infinite at 0 and 1, 0 in the middle and NaN elsewhere', () => {
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(-0.1)).toBeNaN();
    expect(normalQuantile(Number.NaN)).toBeNaN();
  });
});
