import { describe, expect, it } from 'vitest';
import { expectedMaximum } from './expectedMaximum';

describe('expectedMaximum', () => {
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
});
