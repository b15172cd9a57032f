import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedBest, gainOfOneMore } from './expectedBest';

describe('expectedBest', () => {
  it('agrees with the example', () => {
    const values = [0.81, 0.7, 0.75, 0.72, 0.8];
    expect(expectedBest(values, 'max').map((value) => value.toFixed(3))).toEqual([
      '0.756',
      '0.786',
      '0.801',
      '0.808',
      '0.810',
    ]);
    expect(gainOfOneMore(values, 'max')).toBeCloseTo(0.002, 12);
  });

  it('of a loss is that of its negative', () => {
    const values = [0.7, 0.72, 0.75, 0.8, 0.81];
    const negated = expectedBest(
      values.map((value) => -value),
      'max',
    );
    expect(expectedBest(values, 'min')).toEqual(negated.map((value) => -value));
    expect(gainOfOneMore(values, 'min')).toBeCloseTo(0.004, 12);
  });

  const value = fc.integer({ min: -50, max: 50 }).map((whole) => whole / 7);
  const direction = fc.constantFrom('min' as const, 'max' as const);

  it('is the mean of the best over every choice of n values', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 8 }), direction, (values, towards) => {
        expect(expectedBest(values, towards)).toEqual(
          values.map((_, k) => expect.closeTo(meanOfBest(values, k + 1, towards), 10)),
        );
      }),
    );
  });

  it('never gets worse with more runs, and ends at the best', () => {
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 200 }),
        direction,
        (values, towards) => {
          const sign = towards === 'max' ? 1 : -1;
          const curve = expectedBest(values, towards);
          for (const [k, expected] of curve.entries()) {
            if (k > 0) expect(sign * (expected - (curve[k - 1] as number))).toBeGreaterThan(-1e-12);
          }
          expect(sign * (curve.at(-1) as number)).toBe(Math.max(...values.map((v) => sign * v)));
        },
      ),
    );
  });

  it('ends with what one more run would bring', () => {
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 2, maxLength: 50 }),
        direction,
        (values, towards) => {
          const curve = expectedBest(values, towards);
          const last = Math.abs((curve.at(-1) as number) - (curve.at(-2) as number));
          expect(gainOfOneMore(values, towards)).toBeCloseTo(last, 10);
        },
      ),
    );
  });

  it('does not depend on the order of the values', () => {
    fc.assert(
      fc.property(fc.array(value), direction, (values, towards) => {
        expect(expectedBest(values.toReversed(), towards)).toEqual(expectedBest(values, towards));
      }),
    );
  });

  it('holds for ten thousand runs', () => {
    const values = Array.from({ length: 10_000 }, (_, i) => (i + 1) / 10_000);
    const curve = expectedBest(values, 'max');
    // Of n draws without replacement from 1..N the largest is n (N + 1) / (n + 1) in the mean.
    for (const n of [1, 2, 10, 100, 5000, 9999, 10_000]) {
      expect(curve[n - 1]).toBeCloseTo((n * 10_001) / (n + 1) / 10_000, 9);
    }
  });

  it('holds for values at the end of what a number can hold', () => {
    for (const curve of [
      expectedBest(Array(50).fill(Number.MAX_VALUE), 'max'),
      expectedBest([Number.MAX_VALUE, -Number.MAX_VALUE], 'min'),
    ]) {
      expect(curve.every(Number.isFinite)).toBe(true);
    }
  });

  it('has nothing to say of no values', () => {
    expect(expectedBest([], 'min')).toEqual([]);
    expect(expectedBest([3], 'min')).toEqual([3]);
    expect(gainOfOneMore([3], 'min')).toBeUndefined();
  });
});

function meanOfBest(values: readonly number[], n: number, direction: 'min' | 'max'): number {
  let [sum, count] = [0, 0];
  for (let chosen = 0; chosen < 2 ** values.length; chosen++) {
    const picked = values.filter((_, i) => (chosen >> i) & 1);
    if (picked.length !== n) continue;
    sum += direction === 'max' ? Math.max(...picked) : Math.min(...picked);
    count++;
  }
  return sum / count;
}
