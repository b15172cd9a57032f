import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signFlipP } from './signFlip';

describe('signFlipP', () => {
  it.each([
    [5, 0.0625],
    [6, 0.03125],
  ])('of %i differences of one sign is 2^(1-n)', (n, p) => {
    expect(signFlipP(Array.from({ length: n }, (_, i) => i + 1))).toBe(p);
  });

  it('counts every choice that is as far out', () => {
    // 3 - 1 - 1 = 1, and of (+-3 +-1 +-1) all eight sums are at least 1 from 0
    expect(signFlipP([3, -1, -1])).toBe(1);
    // 6 of 3 + 2 + 1 is reached by two of eight, 4 or more by four
    expect(signFlipP([3, 2, -1])).toBe(0.5);
  });

  // scipy.stats.permutation_test((d, zeros(len(d))), lambda x, y, axis: mean(x - y, axis=axis),
  //   permutation_type='samples', vectorized=True, n_resamples=inf).pvalue
  it.each([
    [[0.12, -0.03, 0.4, 0.22, -0.08, 0.31, 0.05], 0.09375],
    [[3, 2, -1], 0.5],
    // -.4 - .2 + .2 and -.4 + .2 - .2 are equal on paper, and not as they are added up.
    [[-0.4, -0.2, 0.2], 0.75],
  ])('of %j agrees with scipy', (differences, p) => {
    expect(signFlipP(differences)).toBe(p);
  });

  it('says nothing where nothing differs', () => {
    expect(signFlipP([0, 0, 0])).toBe(1);
    expect(signFlipP([])).toBeUndefined();
  });

  it('does not depend on which side is subtracted, on scale or on order', () => {
    const differences = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(differences, (values) => {
        const p = signFlipP(values) as number;
        expect(signFlipP(values.map((value) => -value))).toBe(p);
        expect(signFlipP(values.map((value) => 8 * value))).toBe(p);
        expect(p).toBeGreaterThanOrEqual(2 ** (1 - values.length));
        expect(p).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('leaves more pairs than can be gone through alone', () => {
    expect(signFlipP(Array.from({ length: 40 }, () => 1))).toBeUndefined();
  });
});
