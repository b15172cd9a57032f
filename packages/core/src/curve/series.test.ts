import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHistory } from '../run/history';
import { firstIndex, placedSeries } from './series';

describe('placedSeries', () => {
  const history = createHistory({ step: [1, 2, 3, 4], value: [9, 8, 7, 6] });

  it('is a view of the same arrays where every point has a position', () => {
    const series = placedSeries(history);
    expect(series.x).toBe(history.step);
    expect(series.y).toBe(history.value);
    expect(series.index).toBeUndefined();
  });

  it('keeps the points that have a position, and which of the history they are', () => {
    const x = Float64Array.of(0.5, Number.NaN, 1.5, Number.NaN);
    expect(placedSeries(history, x)).toEqual({
      length: 2,
      x: Float64Array.of(0.5, 1.5),
      y: Float64Array.of(9, 7),
      index: Uint32Array.of(0, 2),
    });
  });
});

describe('firstIndex', () => {
  it('finds the first that matches from any guess, and looks at few', () => {
    const cases = fc
      .record({
        from: fc.integer({ min: 0, max: 50 }),
        length: fc.integer({ min: 0, max: 5000 }),
        first: fc.integer({ min: -10, max: 6000 }),
        guess: fc.integer({ min: -10, max: 6000 }),
      })
      .map((one) => ({ ...one, to: one.from + one.length }));
    fc.assert(
      fc.property(cases, ({ from, to, first, guess }) => {
        let looks = 0;
        const found = firstIndex({ from, to, guess }, (i) => {
          expect(i >= from && i < to).toBe(true);
          looks++;
          return i >= first;
        });
        expect(found).toBe(Math.max(from, Math.min(to, first)));
        expect(looks).toBeLessThanOrEqual(2 + 2 * Math.ceil(Math.log2(to - from + 2)));
        if (found > from && found < to && guess === found) expect(looks).toBeLessThanOrEqual(3);
      }),
    );
  });
});
