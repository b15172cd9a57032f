import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holm } from './holm';

const p = fc.double({ min: 0, max: 1, noNaN: true });

describe('holm', () => {
  it.each([
    // statsmodels.stats.multitest.multipletests([...], method='holm')[1]
    [
      [0.01, 0.04, 0.03, 0.005, 0.5],
      [0.04, 0.09, 0.09, 0.025, 0.5],
    ],
    [
      [0.2, 0.001, 0.2, 0.9, 0.03, 0.02],
      [0.6, 0.006, 0.6, 0.9, 0.12, 0.1],
    ],
    [[0.03], [0.03]],
    [[], []],
  ])('of %j is %j', (pValues, expected) => {
    expect(holm(pValues)).toEqual(expected.map((value) => expect.closeTo(value, 12)));
  });

  it('keeps the order of the p-values, never lowers one and never passes 1', () => {
    fc.assert(
      fc.property(fc.array(p), (pValues) => {
        const adjusted = holm(pValues);
        for (const [i, value] of adjusted.entries()) {
          expect(value).toBeGreaterThanOrEqual(pValues[i] as number);
          expect(value).toBeLessThanOrEqual(1);
          for (const [j, other] of adjusted.entries()) {
            if ((pValues[i] as number) < (pValues[j] as number)) {
              expect(value).toBeLessThanOrEqual(other);
            }
          }
        }
      }),
    );
  });

  it('gives equal p-values equal answers, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 0.01, 0.02, 0.3, 1)), (pValues) => {
        expect(holm(pValues.toReversed())).toEqual(holm(pValues).toReversed());
      }),
    );
  });
});
