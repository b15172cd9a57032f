import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ascendingOrder } from './ascendingOrder';

/** Few different values, so that many are equal. */
const values = fc.oneof(
  fc.array(fc.constantFrom(-1, 0, -0, 1, 2, 1e-300, 1.7e308, -1.7e308), { maxLength: 40 }),
  fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 40 }),
);

describe('ascendingOrder', () => {
  it('is the order of a stable sort, equal values by the rule that it is given', () => {
    fc.assert(
      fc.property(values, fc.constantFrom(-1, 0, 1), (numbers, sign) => {
        const breakTie = (a: number, b: number) => sign * (a - b);
        const expected = numbers
          .map((_, i) => i)
          .sort((a, b) => (numbers[a] as number) - (numbers[b] as number) || breakTie(a, b));
        expect([...ascendingOrder(Float64Array.from(numbers), breakTie)]).toEqual(expected);
      }),
    );
  });

  it('asks how to break ties only where values are equal', () => {
    const asked: number[][] = [];
    ascendingOrder(Float64Array.of(3, 1, 3, 2), (a, b) => {
      asked.push([a, b]);
      return a - b;
    });
    expect(asked).toEqual([[0, 2]]);
  });

  it('takes no more comparisons for 100,000 equal runs than for different ones', () => {
    let count = 0;
    ascendingOrder(new Float64Array(100_000), () => {
      count++;
      return 0;
    });
    expect(count).toBeLessThan(100_000 * Math.ceil(Math.log2(100_000)));
  });
});
