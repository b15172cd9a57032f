import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../distribution/normal';
import { studentTQuantile } from '../distribution/studentT';
import { RunCompareError } from '../errors';
import { type DifferenceInput, judgeDifference } from './judgeDifference';

/*
 * Best eval losses of real runs of one small model that differ only by seed (batch size 16, 704
 * steps): five at learning rate 1e-3, and the four of 3e-3 that were trained to the end.
 */
const lr1e3 = [
  2.6206395626068115, 2.6310486793518066, 2.629272937774658, 2.631708860397339, 2.614712953567505,
];
const lr3e3 = [2.449126958847046, 2.368861675262451, 2.3893351554870605, 2.333991050720215];

const judge = (a: readonly number[], b: readonly number[], rest: Partial<DifferenceInput> = {}) =>
  judgeDifference({ a: { values: a }, b: { values: b }, direction: 'min', ...rest });

describe('judgeDifference on real seeds', () => {
  it('is clear between two learning rates', () => {
    const verdict = judge(lr3e3, lr1e3);
    expect(verdict).toMatchObject({
      verdict: 'clear',
      noiseSource: 'measured',
      method: 'welch',
      nA: 4,
      nB: 5,
    });
    expect(verdict.difference).toBeCloseTo(0.2401478886604309, 12);
    expect(verdict.df).toBeCloseTo(3.12, 2);
    // Welch t: the difference in standard errors of both means
    const error = (verdict.noiseSd as number) * Math.sqrt(1 / 4 + 1 / 5);
    expect(-(verdict.difference as number) / error).toBeCloseTo(-9.853996028705334, 9);
    // scipy.stats.ttest_ind(lr1e3, lr3e3, equal_var=False).confidence_interval()
    expect(verdict.interval?.[0]).toBeCloseTo(0.16418901084428028, 9);
    expect(verdict.interval?.[1]).toBeCloseTo(0.31610676647658154, 9);
    expect(verdict.toSettle).toBeUndefined();
  });

  it('is a tie between seeds of one learning rate', () => {
    expect(judge(lr1e3.slice(0, 2), lr1e3.slice(2))).toMatchObject({
      verdict: 'tie',
      reason: 'withinNoise',
    });
  });

  it('would have called a single lucky pair likely, and says that it was assumed', () => {
    expect(judge([lr3e3[3] as number], [lr3e3[0] as number])).toMatchObject({
      verdict: 'tie',
      noiseSource: 'assumed',
    });
    expect(judge([lr3e3[3] as number], [lr1e3[0] as number])).toMatchObject({
      verdict: 'likely',
      noiseSource: 'assumed',
      method: 'assumedShare',
    });
  });
});

describe('judgeDifference', () => {
  it('is positive where A is better, in either direction', () => {
    expect(judge([1], [2]).difference).toBe(1);
    expect(judge([1], [2], { direction: 'max' }).difference).toBe(-1);
  });

  it('takes the normal quantile for an assumed noise and t for a pooled one, over all pairs', () => {
    const assumed = judge([1], [2], { pairs: 3 });
    const half = normalQuantile(1 - 0.025 / 3) * 0.04 * Math.SQRT2;
    expect(assumed.interval).toEqual([1 - half, 1 + half]);
    expect(assumed.df).toBeUndefined();
    const pooled = judge([1], [2], { pairs: 3, elsewhere: [[5, 6, 7]] });
    const halfPooled = studentTQuantile(1 - 0.025 / 3, 2) * Math.SQRT2;
    expect(pooled).toMatchObject({ verdict: 'tie', noiseSource: 'pooled', noiseSd: 1, df: 2 });
    expect(pooled.interval?.[1]).toBeCloseTo(1 + halfPooled, 12);
  });

  it('widens with every pair that was looked at', () => {
    const close = [lr1e3.slice(0, 3), lr1e3.slice(0, 3).map((value) => value + 0.02)] as const;
    expect(judge(...close).verdict).toBe('clear');
    expect(judge(...close, { pairs: 10 }).verdict).toBe('tie');
  });

  it('is insufficient where no noise is known, and says how to measure it', () => {
    expect(judge([1], [2], { scale: 'interval' })).toMatchObject({
      verdict: 'insufficient',
      reason: 'noNoise',
      noiseSource: 'none',
      difference: 1,
      toSettle: { seeds: 3, moreA: 2, moreB: 2 },
    });
    expect(judge([], [2])).toMatchObject({ verdict: 'insufficient', reason: 'noValue', nA: 0 });
    expect(judge([-1.7e308], [1.7e308])).toMatchObject({ reason: 'outOfRange' });
  });

  it('is a tie under the minimum meaningful difference, which no seed will change', () => {
    const tie = judge(lr3e3, lr1e3, { mmd: 0.3 });
    expect(tie).toMatchObject({ verdict: 'tie', reason: 'belowMinimum' });
    expect(tie.toSettle).toBeUndefined();
    expect(judge([1], [2], { mmd: 1 }).verdict).toBe('likely');
  });

  it('withholds what is within twice the wobble of the curves, unless both sides were repeated', () => {
    const wobbling = (a: readonly number[], b: readonly number[], wobble: number) =>
      judgeDifference({
        a: { values: a, wobble: 0.01 },
        b: { values: b, wobble },
        direction: 'min',
      });
    expect(wobbling([1], [2], 0.5)).toMatchObject({
      verdict: 'tie',
      reason: 'withinWobble',
      wobble: 0.5,
    });
    expect(wobbling([1], [2], 0.49).verdict).toBe('likely');
    expect(wobbling(lr3e3, lr1e3, 99)).toMatchObject({ verdict: 'clear', wobble: 99 });
  });

  it('shows the sign-flip p beside six shared seeds', () => {
    const seeds = ['1', '2', '3', '4', '5', '6'];
    const side = (shift: number) => ({ values: [1, 2, 3, 4, 5, 6].map((v) => v + shift), seeds });
    const verdict = judgeDifference({ a: side(0), b: side(0.1), direction: 'min' });
    expect(verdict).toMatchObject({ verdict: 'tie', signFlipP: 0.03125 });
  });

  it.each([{ mmd: -1 }, { mmd: Number.NaN }, { assumedNoise: 0 }, { assumedNoise: Number.NaN }])(
    'refuses %o',
    (rest) => {
      expect(() => judge([1], [2], rest)).toThrow(RunCompareError);
    },
  );
});

describe('laws of judgeDifference', () => {
  const values = fc.array(fc.integer({ min: 1, max: 4000 }), { minLength: 1, maxLength: 7 });
  const input = fc.record({
    a: values,
    b: values,
    elsewhere: fc.array(values, { maxLength: 4 }),
    direction: fc.constantFrom('min' as const, 'max' as const),
    scale: fc.constantFrom('ratio' as const, 'interval' as const),
    pairs: fc.constantFrom<number>(1, 3, 10),
    mmd: fc.constantFrom<number>(0, 1, 100),
    wobble: fc.option(fc.integer({ min: 0, max: 500 }), { nil: undefined }),
    assumedNoise: fc.constantFrom(0.02, 0.2, 'off' as const),
  });
  type Case = typeof input extends fc.Arbitrary<infer T> ? T : never;
  const verdictOf = ({ a, b, wobble, ...rest }: Case) =>
    judgeDifference({
      a: { values: a, wobble, seconds: 60 },
      b: { values: b, seconds: 60 },
      ...rest,
    });
  const check = (law: (of: Case) => void) => fc.assert(fc.property(input, law), { numRuns: 500 });

  it('mirrors when the sides are swapped', () => {
    check((of) => {
      const one = verdictOf(of);
      const other = verdictOf({ ...of, a: of.b, b: of.a });
      expect([other.verdict, other.reason, other.noiseSd]).toEqual([
        one.verdict,
        one.reason,
        one.noiseSd,
      ]);
      expect(other.difference).toBe(0 - (one.difference as number));
      if (one.interval) {
        expect(other.interval).toEqual([0 - one.interval[1], 0 - one.interval[0]]);
      }
      expect([other.nA, other.nB, other.sdA, other.sdB]).toEqual([
        one.nB,
        one.nA,
        one.sdB,
        one.sdA,
      ]);
      expect(other.toSettle?.moreA).toBe(one.toSettle?.moreB);
    });
  });

  it('is never clear without two replicates on both sides', () => {
    check((of) => {
      const { verdict, noiseSource } = verdictOf(of);
      if (verdict === 'clear') {
        expect(Math.min(of.a.length, of.b.length)).toBeGreaterThanOrEqual(2);
        expect(noiseSource).toBe('measured');
      }
    });
  });

  it('is insufficient exactly where no noise source is named', () => {
    check((of) => {
      const { verdict, noiseSource } = verdictOf(of);
      expect(verdict === 'insufficient').toBe(noiseSource === 'none');
    });
  });

  it('never gets stronger by a wobble', () => {
    check((of) => {
      const { verdict } = verdictOf(of);
      if (verdict === 'likely' || verdict === 'clear') {
        expect(verdictOf({ ...of, wobble: undefined }).verdict).toBe(verdict);
      }
    });
  });

  it('never gets stronger by another pair or a larger minimum', () => {
    const claims = (of: Case) => ['clear', 'likely'].includes(verdictOf(of).verdict);
    check((of) => {
      if (claims({ ...of, pairs: 10 })) expect(claims({ ...of, pairs: 1 })).toBe(true);
      if (claims({ ...of, mmd: 100 })) expect(claims({ ...of, mmd: 0 })).toBe(true);
    });
  });

  it('does not depend on the unit of the metric', () => {
    check((of) => {
      const scaled = (list: readonly number[]) => list.map((value) => 8 * value);
      const { wobble } = of;
      const one = verdictOf(of);
      const other = verdictOf({
        ...of,
        a: scaled(of.a),
        b: scaled(of.b),
        elsewhere: of.elsewhere.map(scaled),
        mmd: 8 * of.mmd,
        wobble: wobble === undefined ? undefined : 8 * wobble,
      });
      expect([other.verdict, other.reason, other.method]).toEqual([
        one.verdict,
        one.reason,
        one.method,
      ]);
      expect(other.difference).toBeCloseTo(8 * (one.difference as number), 6);
    });
  });

  it('does not depend on the order of values and sets', () => {
    check((of) => {
      const turned = {
        ...of,
        a: of.a.toReversed(),
        b: of.b.toReversed(),
        elsewhere: of.elsewhere.toReversed(),
      };
      expect(verdictOf(turned)).toEqual(verdictOf(of));
    });
  });

  it('says what would settle all that is open, and nothing else', () => {
    check((of) => {
      const { verdict, reason, toSettle } = verdictOf(of);
      if (verdict === 'clear' || reason === 'belowMinimum') expect(toSettle).toBeUndefined();
      const isLone = Math.min(of.a.length, of.b.length) === 1;
      if (verdict === 'likely' && isLone)
        expect(toSettle?.moreA || toSettle?.moreB).toBeGreaterThan(0);
      if (toSettle) {
        expect(toSettle.hours).toBeCloseTo((toSettle.moreA + toSettle.moreB) / 60, 12);
      }
    });
  });
});
