import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RunCompareError } from '../errors';
import { createHistory, type History } from '../run/history';
import { replicateBand } from './replicateBand';

const { NaN: nan } = Number;

const anyValue = fc.oneof(
  { weight: 9, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(nan, Infinity, -Infinity) },
);
const anyHistory = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 40 }), anyValue), { maxLength: 20 })
  .map((points) => at(...(points as [number, number][])));
const anyHistories = fc.array(anyHistory, { maxLength: 8 });

describe('replicateBand', () => {
  it('shows the lowest and the highest of up to four runs', () => {
    expect(replicateBand([at([1, 2]), at([1, 5]), at([1, 3]), at([1, 6])])).toEqual({
      x: new Float64Array([1]),
      n: new Float64Array([4]),
      mean: new Float64Array([4]),
      low: new Float64Array([2]),
      high: new Float64Array([6]),
      shows: 'range',
    });
  });

  it.each([
    [5, 1.242],
    [10, 0.715],
  ])('shows the t interval of %d runs', (n, halfWidth) => {
    const values = Array.from({ length: n }, (_, i) => 10 + i);
    const sd = Math.sqrt((n * (n + 1)) / 12);
    const band = replicateBand(values.map((y) => at([1, y])));
    expect(band?.shows).toBe('interval');
    expect(band?.mean[0]).toBeCloseTo(10 + (n - 1) / 2, 12);
    expect(((band?.high[0] ?? 0) - (band?.mean[0] ?? 0)) / sd).toBeCloseTo(halfWidth, 3);
    expect(((band?.mean[0] ?? 0) - (band?.low[0] ?? 0)) / sd).toBeCloseTo(halfWidth, 3);
  });

  it.each([2, 4, 5, 8])('is as wide everywhere for %d parallel runs', (count) => {
    // Each logs at steps of its own: a band of those that happen to have a point would flicker.
    const runs = Array.from({ length: count }, (_, run) => {
      const steps = [0, ...Array.from({ length: 30 }, (_, i) => 1 + run + i * (7 + run)), 400];
      const seen = steps.filter((step) => step <= 400);
      return at(...seen.map((step): [number, number] => [step, 2 - step / 400 + run / 10]));
    });
    const band = replicateBand(runs);
    const widths = [...(band?.high ?? [])].map((high, i) => high - (band?.low[i] ?? 0));
    expect(widths.length).toBeGreaterThan(50);
    for (const width of widths) expect(width).toBeCloseTo(widths[0] ?? 0, 12);
    expect(new Set(band?.n)).toEqual(new Set([count]));
  });

  it('puts a run of one point at its own x, and nowhere else', () => {
    const band = replicateBand([at([0, 1], [100, 1]), at([40, 3])]);
    expect([...(band?.x ?? [])]).toEqual([0, 40, 100]);
    expect([...(band?.n ?? [])]).toEqual([1, 2, 1]);
    expect([...(band?.mean ?? [])]).toEqual([1, 2, 1]);
    expect([...(band?.high ?? [])]).toEqual([1, 3, 1]);
  });

  it('continues no run beyond its own ends', () => {
    const band = replicateBand([at([0, 4], [30, 1]), at([10, 9], [20, 9])]);
    expect([...(band?.x ?? [])]).toEqual([0, 10, 20, 30]);
    expect([...(band?.n ?? [])]).toEqual([1, 2, 2, 1]);
    expect([...(band?.low ?? [])]).toEqual([4, 3, 2, 1]);
  });

  it('draws no line across a hole', () => {
    const holed = at([0, 1], [10, 1], [20, nan], [30, 1], [40, 1]);
    const steady = at([0, 2], [5, 2], [15, 2], [20, 2], [25, 2], [35, 2], [40, 2]);
    const band = replicateBand([holed, steady]);
    const n = new Map([...(band?.x ?? [])].map((x, i) => [x, band?.n[i]]));
    expect([...n]).toEqual([
      [0, 2],
      [5, 2],
      [10, 2],
      [15, 1],
      [20, 1],
      [25, 1],
      [30, 2],
      [35, 2],
      [40, 2],
    ]);
  });

  it('counts a run once where several of its points share a position', () => {
    // An epoch rounded to two decimals is the same for many steps.
    const rounded = createHistory({ step: [1, 2, 3], value: [1, 3, 7] });
    const x = [new Float64Array([0.01, 0.01, 0.02]), new Float64Array([0.01])];
    const band = replicateBand([rounded, at([1, 8])], { x });
    expect([...(band?.x ?? [])]).toEqual([0.01, 0.02]);
    expect([...(band?.n ?? [])]).toEqual([2, 1]);
    expect([...(band?.mean ?? [])]).toEqual([5, 7]);
  });

  it('leaves out points without a position', () => {
    const x = [new Float64Array([0, nan, 2])];
    const band = replicateBand([at([1, 1], [2, 50], [3, 3])], { x });
    expect([...(band?.x ?? [])]).toEqual([0, 2]);
  });

  it('says that the band is now the one and now the other', () => {
    const five = Array.from({ length: 5 }, (_, i) =>
      at([0, i], ...(i > 0 ? [[1, i] as const] : [])),
    );
    const band = replicateBand(five);
    expect([...(band?.n ?? [])]).toEqual([5, 4]);
    expect(band?.shows).toBe('mixed');
    expect([band?.low[1], band?.high[1]]).toEqual([1, 4]);
  });

  it('shows one thing where a step that no run got through stands between', () => {
    const five = Array.from({ length: 5 }, (_, i) => at([0, i], [1, nan], [2, i]));
    const band = replicateBand(five);
    expect([...(band?.n ?? [])]).toEqual([5, 0, 5]);
    expect(band?.mean[1]).toBeNaN();
    expect(band?.shows).toBe('interval');
  });

  it('has no width where all runs agree', () => {
    const band = replicateBand(Array.from({ length: 6 }, () => at([0, 0.1], [9, 0.1])));
    expect([...(band?.low ?? [])]).toEqual([0.1, 0.1]);
    expect([...(band?.high ?? [])]).toEqual([0.1, 0.1]);
  });

  it('is not blown up by the square of a diverged loss', () => {
    const band = replicateBand([1e200, 2e200, 3e200, 4e200, 5e200].map((y) => at([0, y])));
    expect((band?.high[0] ?? 0) / 1e200).toBeCloseTo(3 + 1.242 * Math.sqrt(2.5), 2);
  });

  it('contains its mean, and under five runs every point', () => {
    fc.assert(
      fc.property(anyHistories, (histories) => {
        const band = replicateBand(histories);
        for (const [i, x] of [...(band?.x ?? [])].entries()) {
          const here = histories
            .map((history) => history.value[[...history.step].indexOf(x)])
            .filter((y): y is number => Number.isFinite(y));
          const n = band?.n[i] ?? 0;
          const [low, mean, high] = [band?.low[i] ?? 0, band?.mean[i] ?? 0, band?.high[i] ?? 0];
          if (n === 0) expect([low, mean, high]).toEqual([nan, nan, nan]);
          else expect(low <= mean && mean <= high).toBe(true);
          if (n < 5) for (const y of here) expect(low <= y && y <= high).toBe(true);
          expect(n).toBeGreaterThanOrEqual(here.length);
          expect(n).toBeLessThanOrEqual(histories.length);
        }
      }),
    );
  });

  it('has each position of any run once, in order', () => {
    fc.assert(
      fc.property(anyHistories, (histories) => {
        const all = new Set(histories.flatMap((history) => [...history.step]));
        const band = replicateBand(histories);
        expect([...(band?.x ?? [])]).toEqual([...all].sort((a, b) => a - b));
      }),
    );
  });

  it('moves and scales with the values', () => {
    fc.assert(
      fc.property(anyHistories, (histories) => {
        const moved = histories.map((history) => mapped(history, (y) => 100 - 2 * y));
        const [band, other] = [replicateBand(histories), replicateBand(moved)];
        for (const [i, high] of [...(band?.high ?? [])].entries()) {
          if (Number.isNaN(high)) expect(other?.low[i]).toBeNaN();
          else expect((other?.low[i] ?? 0) / 2e6).toBeCloseTo((100 - 2 * high) / 2e6, 9);
        }
      }),
    );
  });

  it('does not depend on the order of the runs', () => {
    fc.assert(
      fc.property(anyHistories, (histories) => {
        const [band, other] = [replicateBand(histories), replicateBand([...histories].reverse())];
        expect(other?.n).toEqual(band?.n);
        for (const [i, mean] of [...(band?.mean ?? [])].entries()) {
          if (!Number.isNaN(mean)) expect(other?.mean[i]).toBeCloseTo(mean, 6);
        }
      }),
    );
  });

  it('is undefined where no run has a point', () => {
    expect(replicateBand([])).toBeUndefined();
    expect(replicateBand([at(), at()])).toBeUndefined();
  });

  it('refuses positions of other histories', () => {
    const x = [new Float64Array(2)];
    expect(() => replicateBand([at([1, 1])], { x })).toThrow(RunCompareError);
    expect(() => replicateBand([at(), at()], { x: [new Float64Array()] })).toThrow(RunCompareError);
  });
});

function at(...points: readonly (readonly [step: number, value: number])[]): History {
  return createHistory({
    step: points.map(([step]) => step),
    value: points.map(([, value]) => value),
  });
}

function mapped(history: History, change: (value: number) => number): History {
  return createHistory({ step: history.step, value: [...history.value].map(change) });
}
