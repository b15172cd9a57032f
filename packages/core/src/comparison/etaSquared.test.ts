import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correlationPValue, pearson } from './correlation';
import { etaSquared } from './etaSquared';

describe('etaSquared', () => {
  it('agrees with scipy', () => {
    // g = [[.7, .72, .69], [.8, .83, .79, .81], [.71, .75]]
    // scipy.stats.f_oneway(*g)  # F 28.408560311284084, p 0.0008714042514581967
    // eta squared by its definition: 0.9044846382556989
    const values = [0.7, 0.72, 0.69, 0.8, 0.83, 0.79, 0.81, 0.71, 0.75];
    expect(etaSquared(values, [0, 0, 0, 1, 1, 1, 1, 2, 2])).toEqual({
      etaSquared: expect.closeTo(0.9044846382556989, 12),
      pValue: expect.closeTo(0.0008714042514581967, 12),
    });
  });

  it('of two categories says what their correlation says', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 5 }), (values) => {
        const categories = values.map((_, i) => i % 2);
        const found = etaSquared(values, categories);
        const r = pearson(values, categories);
        expect(found === undefined).toBe(r === undefined);
        if (!found || r === undefined) return;
        expect(found.etaSquared).toBeCloseTo(r * r, 10);
        expect(found.pValue).toBeCloseTo(correlationPValue(r, values.length) ?? 1, 8);
      }),
    );
  });

  it('is 1 where the category tells all, and 0 where it tells nothing', () => {
    expect(etaSquared([1, 1, 2, 2], [0, 0, 1, 1])).toEqual({ etaSquared: 1, pValue: 0 });
    expect(etaSquared([1, 2, 1, 2], [0, 0, 1, 1])).toEqual({ etaSquared: 0, pValue: 1 });
  });

  it('does not exist where nothing can be told', () => {
    expect(etaSquared([0.1, 0.1, 0.1], [0, 0, 1])).toBeUndefined();
    expect(etaSquared([1, 2, 3], [0, 0, 0])).toBeUndefined();
    expect(etaSquared([1, 2, 3], [0, 1, 2])).toBeUndefined();
    expect(etaSquared([], [])).toBeUndefined();
  });

  it('holds for values of any size', () => {
    expect(etaSquared([1e308, 1.1e308, -1e308, -1.1e308], [0, 0, 1, 1])?.etaSquared).toBeCloseTo(
      etaSquared([1, 1.1, -1, -1.1], [0, 0, 1, 1])?.etaSquared ?? 0,
      12,
    );
  });
});
