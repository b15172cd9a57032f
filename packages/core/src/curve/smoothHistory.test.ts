import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RunCompareError } from '../errors';
import { createHistory, type Float64Values, type History } from '../run/history';
import { findHoles } from './findHoles';
import { type Smoothing, smoothHistory } from './smoothHistory';

const { NaN: nan } = Number;

const anyWeight = fc.oneof(
  fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  fc.constantFrom(0, 0.5, 0.999, 0.999_999),
);
const anySmoothing: fc.Arbitrary<Smoothing> = fc.oneof(
  fc.record({ method: fc.constant('ema' as const), weight: anyWeight }),
  fc.record({ method: fc.constant('timeWeightedEma' as const), weight: anyWeight }),
  fc.record({
    method: fc.constant('gaussian' as const),
    sigma: fc.double({ min: 0, max: 30, noNaN: true }),
  }),
  fc.record({
    method: fc.constant('movingAverage' as const),
    window: fc.integer({ min: 1, max: 60 }),
  }),
);
const anyHole = fc.constantFrom(nan, Infinity, -Infinity);
const anyValue = fc.oneof(
  { weight: 9, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }).map(unsignedZero) },
  { weight: 1, arbitrary: anyHole },
);
const anySteps = fc.uniqueArray(fc.integer({ min: 0, max: 100_000 }), { maxLength: 120 });

/** Histories of values drawn from `value`, at uneven steps. */
const historiesOf = (value: fc.Arbitrary<number>) =>
  anySteps.chain((step) =>
    fc
      .array(value, { minLength: step.length, maxLength: step.length })
      .map((values) => createHistory({ step, value: values })),
  );

describe('smoothHistory', () => {
  it('debiases an exponential moving average', () => {
    const smoothed = sixDecimals({ method: 'ema', weight: 0.6 }, [1, 2, 3, 4]);
    expect(smoothed).toEqual([1, 1.625, 2.326531, 3.095588]);
  });

  it('counts finite values only when it debiases, and leaves a hole a hole', () => {
    expect(sixDecimals({ method: 'ema', weight: 0.6 }, [1, nan, 3])).toEqual([1, nan, 2.25]);
  });

  it('weighs the past by the distance along x', () => {
    // 0.99^500 of the past at the second point, and half of that exponent at the third
    const ema: Smoothing = { method: 'timeWeightedEma', weight: 0.99 };
    const [w1, w2] = [0.99 ** 500, 0.99 ** 250];
    const second = (w1 + 2) / (w1 + 1);
    const third = ((w1 + 2) * w2 + 3) / ((w1 + 1) * w2 + 1);
    expect(values(smoothHistory(at([0, 4, 6, 8], [1, 2, 3, nan]), ema))).toEqual([
      1,
      expect.closeTo(second, 12),
      expect.closeTo(third, 12),
      nan,
    ]);
  });

  it('smooths a run alike however often it was logged', () => {
    const fine = Array.from({ length: 10_001 }, (_, i) => i);
    const coarse = fine.filter((i) => i % 10 === 0);
    const wave = (step: number) => Math.sin(step / 1500);
    const ends = [fine, coarse].map((step) => {
      const history = createHistory({ step, value: step.map(wave) });
      return smoothHistory(history, { method: 'timeWeightedEma', weight: 0.99 }).value.at(-1) ?? 0;
    });
    expect(Math.abs((ends[0] ?? 0) - (ends[1] ?? 0))).toBeLessThan(0.01);
  });

  it('goes by the whole range of the axis, holes and points before them included', () => {
    const ema: Smoothing = { method: 'timeWeightedEma', weight: 0.99 };
    const [, , last] = values(smoothHistory(at([0, 50, 100], [nan, 1, 2]), ema));
    const w = 0.99 ** 500;
    expect(last).toBeCloseTo((w + 2) / (w + 1), 12);
  });

  it('keeps the whole weight at a single x', () => {
    const x = new Float64Array([7, 7]);
    const ema: Smoothing = { method: 'timeWeightedEma', weight: 0.6, x };
    expect(values(smoothHistory(at([0, 1], [1, 2]), ema))).toEqual([1, expect.closeTo(1.625, 12)]);
  });

  it('counts a point without a position as standing at the one before it', () => {
    const x = new Float64Array([0, nan, 10]);
    const ema: Smoothing = { method: 'timeWeightedEma', weight: 0.5, x };
    expect(values(smoothHistory(at([0, 1, 2], [1, 3, 5]), ema))).toEqual([
      1,
      2,
      expect.closeTo(5, 12),
    ]);
  });

  it('gives the mean under a bell curve', () => {
    // as scipy.ndimage.gaussian_filter1d(spike, 1)
    const spike = Array.from({ length: 17 }, (_, i) => (i === 8 ? 1 : 0));
    const smoothed = sixDecimals({ method: 'gaussian', sigma: 1 }, spike);
    expect(smoothed.slice(7, 11)).toEqual([0.241971, 0.398943, 0.241971, 0.053991]);
    expect(smoothed.slice(0, 8)).toEqual(smoothed.slice(9).reverse());
  });

  it('cuts the bell curve off after four standard deviations', () => {
    const spike = Array.from({ length: 21 }, (_, i) => (i === 10 ? 1 : 0));
    const smoothed = values(smoothHistory(of(spike), { method: 'gaussian', sigma: 1 }));
    expect(smoothed.map((y) => y > 0).indexOf(true)).toBe(6);
  });

  it('gives the mean of a centered window, cut at both ends', () => {
    const three = { method: 'movingAverage', window: 3 } as const;
    expect(sixDecimals(three, [1, 2, 6, 10, 11])).toEqual([1.5, 3, 6, 9, 10.5]);
    expect(sixDecimals(three, [1, nan, 3, 5])).toEqual([1, nan, 4, 4]);
    const four = { method: 'movingAverage', window: 4 } as const;
    expect(sixDecimals(four, [4, 8, 0, 0, 12])).toEqual([6, 4, 3, 5, 4]);
  });

  it('agrees with the mean of each window taken alone', () => {
    const windows = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(historiesOf(anyValue), windows, (history, window) => {
        const smoothed = smoothHistory(history, { method: 'movingAverage', window }).value;
        const back = Math.floor(window / 2);
        for (let i = 0; i < history.length; i++) {
          if (!Number.isFinite(history.value[i])) continue;
          const inside = [...history.value.subarray(Math.max(0, i - back), i - back + window)];
          const finite = inside.filter(Number.isFinite);
          const mean = finite.reduce((sum, y) => sum + y / finite.length, 0);
          expect(Math.abs((smoothed[i] as number) - mean)).toBeLessThan(1e-6);
        }
      }),
    );
  });

  it('keeps a constant that constant, whatever the holes', () => {
    const values = fc.double({ noNaN: true, noDefaultInfinity: true, min: 1e-300, max: 1e307 });
    const anyConstant = values.chain((constant) =>
      historiesOf(fc.oneof(fc.constant(constant), anyHole)).map((history) => ({
        constant,
        history,
      })),
    );
    fc.assert(
      fc.property(anyConstant, anySmoothing, ({ constant, history }, smoothing) => {
        for (const y of finiteOf(smoothHistory(history, smoothing).value)) {
          expect(Math.abs(y / constant - 1)).toBeLessThan(1e-12);
        }
      }),
    );
  });

  it('does not drift from a constant over a long run at a high weight', () => {
    const history = of(new Array<number>(200_000).fill(0.1));
    for (const smoothing of [
      { method: 'ema', weight: 0.999_999 },
      { method: 'ema', weight: 0.4 },
      { method: 'timeWeightedEma', weight: 0.999_999 },
      { method: 'movingAverage', window: 5001 },
    ] as const) {
      const last = smoothHistory(history, smoothing).value.at(-1) as number;
      expect(Math.abs(last / 0.1 - 1)).toBeLessThan(1e-15);
    }
  });

  it('is not bent by one NaN in a constant', () => {
    const values = Array.from({ length: 101 }, (_, i) => (i === 50 ? nan : 2.5));
    fc.assert(
      fc.property(anySmoothing, (smoothing) => {
        const smoothed = smoothHistory(of(values), smoothing).value;
        expect(smoothed[50]).toBeNaN();
        const rest = finiteOf(smoothed);
        expect(rest).toHaveLength(100);
        for (const y of rest) expect(y).toBeCloseTo(2.5, 12);
      }),
    );
  });

  it('smooths ones to ones once 1e20 has left the window', () => {
    const values = Array.from({ length: 400 }, (_, i) => (i === 10 ? 1e20 : 1));
    for (const [smoothing, reach] of [
      [{ method: 'movingAverage', window: 25 }, 12],
      [{ method: 'gaussian', sigma: 3 }, 12],
      [{ method: 'ema', weight: 0 }, 0],
      [{ method: 'ema', weight: 0.001 }, 20],
      [{ method: 'ema', weight: 0.4 }, 120],
      [{ method: 'ema', weight: 0.6 }, 200],
    ] as const) {
      const smoothed = smoothHistory(of(values), smoothing).value;
      for (const y of smoothed.subarray(11 + reach)) expect(y).toBeCloseTo(1, 9);
    }
  });

  it('leaves every hole where it is and of its kind, and makes none', () => {
    fc.assert(
      fc.property(historiesOf(anyValue), anySmoothing, (history, smoothing) => {
        const smoothed = smoothHistory(history, smoothing);
        expect(findHoles(smoothed.value, { valueScale: 'linear' })).toEqual(
          findHoles(history.value, { valueScale: 'linear' }),
        );
      }),
    );
  });

  it('stays between the lowest and the highest value, huge ones included', () => {
    const value = fc.oneof(
      fc.double({ min: -1.7e308, max: 1.7e308, noNaN: true }),
      fc.constantFrom(-1.7e308, 1.7e308),
    );
    fc.assert(
      fc.property(historiesOf(value), anySmoothing, (history, smoothing) => {
        fc.pre(history.length > 0);
        const lowest = Math.min(...history.value);
        const highest = Math.max(...history.value);
        // Numbers below the smallest normal one have no relative precision.
        const slack = Math.max(1e-12 * Math.max(-lowest, highest), 1e-320);
        for (const y of smoothHistory(history, smoothing).value) {
          expect(y >= lowest - slack && y <= highest + slack).toBe(true);
        }
      }),
    );
  });

  it('changes nothing when the amount is none', () => {
    fc.assert(
      fc.property(historiesOf(anyValue), (history) => {
        for (const none of [
          { method: 'ema', weight: 0 },
          { method: 'timeWeightedEma', weight: 0 },
          { method: 'gaussian', sigma: 0 },
          { method: 'movingAverage', window: 1 },
        ] as const) {
          expect(smoothHistory(history, none)).toEqual(history);
        }
      }),
    );
  });

  it('leaves its input alone', () => {
    const history = of([3, 1, 2]);
    smoothHistory(history, { method: 'ema', weight: 0.9 });
    expect(values(history)).toEqual([3, 1, 2]);
  });

  it('says that the source thinned the points, as before', () => {
    const history = createHistory({ step: [1], value: [2], sampled: { of: 90 } });
    expect(smoothHistory(history, { method: 'gaussian', sigma: 2 }).sampled).toEqual({ of: 90 });
  });

  it.each<Smoothing>([
    { method: 'ema', weight: 1 },
    { method: 'ema', weight: -0.1 },
    { method: 'timeWeightedEma', weight: nan },
    { method: 'timeWeightedEma', weight: 0.5, x: new Float64Array(2) },
    { method: 'gaussian', sigma: -1 },
    { method: 'gaussian', sigma: Infinity },
    { method: 'movingAverage', window: 0 },
    { method: 'movingAverage', window: 2.5 },
  ])('refuses an amount that means nothing: %o', (smoothing) => {
    expect(() => smoothHistory(of([1, 2, 3]), smoothing)).toThrow(RunCompareError);
  });
});

/** Zeros compare as different where one is negative. */
function unsignedZero(value: number): number {
  return value + 0;
}

function at(step: readonly number[], value: readonly number[]): History {
  return createHistory({ step, value });
}

function of(value: readonly number[]): History {
  return createHistory({ step: value.map((_, i) => i), value });
}

function values(history: History): readonly number[] {
  return [...history.value];
}

function finiteOf(column: Float64Values): readonly number[] {
  return [...column].filter(Number.isFinite);
}

/** Smoothed values to six decimals, as the check values are printed. */
function sixDecimals(smoothing: Smoothing, value: readonly number[]): readonly number[] {
  return values(smoothHistory(of(value), smoothing)).map((y) => Number(y.toFixed(6)));
}
