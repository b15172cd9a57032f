import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../distribution/normal';
import { sampleMoments } from '../distribution/sampleMoments';
import { studentTQuantile } from '../distribution/studentT';
import type { Direction } from '../metric/metricDefinition';
import { type DifferenceInput, judgeDifference } from './judgeDifference';
import type { Verdict } from './verdict';

describe('the laws of a verdict on two lists of values', () => {
  // One, two or four whole numbers, so that means are exact and no law hangs on a rounded digit.
  const value = fc.integer({ min: 1, max: 4000 });
  const values = fc.constantFrom(1, 2, 4).chain((n) => listOf(value, n));
  const input = fc.record({
    a: values,
    b: values,
    elsewhere: fc.array(values, { maxLength: 3 }),
    direction: fc.constantFrom<Direction>('min', 'max'),
    scale: fc.constantFrom('ratio' as const, 'interval' as const),
    pairs: fc.constantFrom<number>(1, 3, 10),
    mmd: fc.constantFrom<number>(0, 1, 100),
    wobble: fc.option(fc.integer({ min: 0, max: 500 }), { nil: undefined }),
    assumedNoise: fc.constantFrom(0.02, 0.2, 'off' as const),
  });
  type Case = typeof input extends fc.Arbitrary<infer T> ? T : never;
  const judge = ({ a, b, wobble, ...rest }: Case, seeds?: readonly string[]) =>
    judgeDifference({ a: { values: a, wobble, seeds }, b: { values: b, seeds }, ...rest });
  const check = (law: (of: Case) => void) => fc.assert(fc.property(input, law), { numRuns: 1000 });
  const map = (of: Case, change: (y: number) => number): Case => ({
    ...of,
    a: of.a.map(change),
    b: of.b.map(change),
    elsewhere: of.elsewhere.map((set) => set.map(change)),
  });

  it('says what its own numbers say', () => {
    check((of) => {
      const verdict = judge(of);
      expect(verdict.verdict).toBe(ruled(verdict, of));
    });
  });

  it('takes difference +- quantile * sd * sqrt(1/nA + 1/nB), whatever the noise source', () => {
    check((of) => {
      const { interval, difference = 0, noiseSd = 0, df, nA, nB, pairs } = judge(of);
      if (!interval) return;
      const level = 1 - 0.025 / pairs;
      const quantile = df === undefined ? normalQuantile(level) : studentTQuantile(level, df);
      const half = quantile * noiseSd * Math.sqrt(1 / nA + 1 / nB);
      expect(interval[0]).toBeCloseTo(difference - half, 6);
      expect(interval[1]).toBeCloseTo(difference + half, 6);
    });
  });

  it('borrows an sd between the smallest and the largest of the group, past threefold the largest', () => {
    check((of) => {
      const { noiseSource, method, noiseSd, df } = judge(of);
      if (noiseSource !== 'pooled') return;
      const sets = [of.a, of.b, ...of.elsewhere].map(sampleMoments).filter(({ sd }) => sd > 0);
      const sds = sets.map(({ sd }) => sd);
      const [smallest, largest] = [Math.min(...sds), Math.max(...sds)];
      expect(method).toBe(largest > 3 * smallest ? 'largestSd' : 'pooledSd');
      if (method === 'largestSd') {
        expect(noiseSd).toBe(largest);
        expect(sets.filter(({ sd }) => sd === largest).map(({ n }) => n - 1)).toContain(df);
        return;
      }
      expect(noiseSd).toBeGreaterThanOrEqual(smallest * (1 - 1e-12));
      expect(noiseSd).toBeLessThanOrEqual(largest * (1 + 1e-12));
      expect(df).toBe(sets.reduce((sum, { n }) => sum + n - 1, 0));
    });
  });

  it('is a tie between sides of equal means wherever a noise is known, 0 included', () => {
    const equal = fc.tuple(fc.constantFrom(0, 1, 0.7), input);
    fc.assert(
      fc.property(equal, ([y, of]) => {
        const { verdict, noiseSource } = judge({
          ...of,
          a: [y],
          b: [y, y],
          elsewhere: [],
          wobble: undefined,
        });
        expect(verdict).toBe(noiseSource === 'none' ? 'insufficient' : 'tie');
      }),
    );
  });

  it('plans seeds for the difference that was seen, or the one that matters where that is larger', () => {
    check((of) => {
      const { difference = 0, toSettle } = judge(of);
      if (toSettle?.smallestDifference === undefined) return;
      const target = Math.max(Math.abs(difference), of.mmd);
      expect(toSettle.enough).toBe(toSettle.smallestDifference <= target);
    });
  });

  it('plans by the own noise of each side where both were measured, else by one noise for both', () => {
    check((of) => {
      const { noiseSource, noiseSd = 0, sdA = 0, sdB = 0, toSettle, ...verdict } = judge(of);
      if (toSettle?.smallestDifference === undefined) return;
      const sds = noiseSource === 'measured' ? [sdA, sdB] : [noiseSd, noiseSd];
      const counts = [verdict.nA + toSettle.moreA, verdict.nB + toSettle.moreB];
      const parts = sds.map((sd, i) => sd ** 2 / (counts[i] as number));
      const sum = parts.reduce((total, part) => total + part, 0);
      const df =
        sum ** 2 /
        parts.reduce((total, part, i) => total + part ** 2 / ((counts[i] as number) - 1), 0);
      const level = 1 - 0.025 / of.pairs;
      const shown = studentTQuantile(level, df) * Math.sqrt(sum);
      expect(toSettle.smallestDifference / shown).toBeCloseTo(1, 9);
    });
  });

  it('is the same for negated values in the other direction', () => {
    check((of) => {
      const negated = { ...map(of, (y) => -y), direction: otherWay(of.direction) };
      expect(rounded(judge(negated))).toEqual(rounded(judge(of)));
    });
  });

  it('does not change with a constant added to every value, unless noise is assumed', () => {
    check((of) => {
      const measured: Case = { ...of, assumedNoise: 'off' };
      expect(rounded(judge(map(measured, (y) => y + 8192)))).toEqual(rounded(judge(measured)));
    });
  });

  it('of two repeated sides stands on these alone, whatever else the group measured', () => {
    check((of) => {
      const verdict = judge(of);
      if (verdict.noiseSource !== 'measured') return;
      expect(judge({ ...of, elsewhere: [], assumedNoise: 'off', wobble: 0 })).toEqual({
        ...judge({ ...of, wobble: 0 }),
      });
    });
  });

  it('never becomes clear by a set of replicates elsewhere', () => {
    check((of) => {
      const alone = judge({ ...of, elsewhere: [] });
      if (alone.verdict !== 'clear') expect(judge(of).verdict).not.toBe('clear');
      else expect(judge(of)).toEqual(alone);
    });
  });

  it('takes nothing from the wobble of curves alone: without noise it stays insufficient', () => {
    check((of) => {
      const lone = { ...of, a: of.a.slice(0, 1), b: of.b.slice(0, 1), elsewhere: [] };
      expect(judge({ ...lone, assumedNoise: 'off' })).toMatchObject({
        verdict: 'insufficient',
        noiseSource: 'none',
      });
    });
  });

  it('shows a sign-flip p and is not changed by it', () => {
    const seeds = ['1', '2', '3', '4', '5', '6', '7'];
    const paired = fc.tuple(listOf(value, 7), listOf(value, 7), input);
    fc.assert(
      fc.property(paired, ([a, b, rest]) => {
        const { signFlipP, ...verdict } = judge({ ...rest, a, b }, seeds);
        expect(signFlipP).toBeGreaterThanOrEqual(2 ** -6);
        expect(verdict).toEqual(judge({ ...rest, a, b }));
      }),
    );
  });
});

/** The verdict that follows from the numbers which a verdict carries. */
function ruled(
  { interval, difference = 0, noiseSource, wobble = 0 }: Verdict,
  { mmd = 0 }: Pick<DifferenceInput, 'mmd'> & { readonly wobble?: number | undefined },
): Verdict['verdict'] {
  if (noiseSource === 'none' || !interval) return 'insufficient';
  const excludesZero = interval[0] > 0 || interval[1] < 0;
  if (!excludesZero || Math.abs(difference) < mmd) return 'tie';
  if (noiseSource === 'measured') return 'clear';
  return wobble > 0 && Math.abs(difference) <= 2 * wobble ? 'tie' : 'likely';
}

/** A verdict without what rounding differs in when a mean is taken from the other end. */
function rounded(verdict: Verdict): object {
  return JSON.parse(
    JSON.stringify(verdict, (_, part) =>
      typeof part === 'number' ? Number(part.toPrecision(9)) : part,
    ),
  );
}

function otherWay(direction: Direction): Direction {
  return direction === 'min' ? 'max' : 'min';
}

function listOf(value: fc.Arbitrary<number>, n: number): fc.Arbitrary<number[]> {
  return fc.array(value, { minLength: n, maxLength: n });
}
