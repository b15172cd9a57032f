import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correlationInterval } from '../distribution/fisherZ';
import { correlationPValue, pearson, ranksOf, spearman } from './correlation';

// import scipy.stats as st
// x = [1, 2, 2, 4, 5, 7, 7, 7, 9, 10]; y = [3.1, 2.9, 2.9, 2.5, 2.7, 2.2, 2.6, 2.0, 2.1, 1.4]
// st.pearsonr(x, y)   # -0.906189600830984, p 0.00030215810014365093
// st.pearsonr(x, y).confidence_interval(.95)   # -0.9778773897365277, -0.644010384221605
// st.spearmanr(x, y)  # -0.9136498769008703, p 0.00021892852171080432
const x = [1, 2, 2, 4, 5, 7, 7, 7, 9, 10];
const y = [3.1, 2.9, 2.9, 2.5, 2.7, 2.2, 2.6, 2.0, 2.1, 1.4];

describe('correlation', () => {
  it('agrees with scipy', () => {
    expect(pearson(x, y)).toBeCloseTo(-0.906189600830984, 13);
    expect(spearman(x, y)).toBeCloseTo(-0.9136498769008703, 13);
    expect(correlationPValue(-0.906189600830984, 10)).toBeCloseTo(0.00030215810014365093, 12);
    expect(correlationPValue(-0.9136498769008703, 10)).toBeCloseTo(0.00021892852171080432, 12);
    expect(correlationInterval({ r: -0.906189600830984, n: 10 })).toEqual([
      expect.closeTo(-0.9778773897365277, 10),
      expect.closeTo(-0.644010384221605, 10),
    ]);
  });

  it.each([
    [5, 0.878],
    [6, 0.811],
    [8, 0.7067],
    [10, 0.632],
    [20, 0.444],
  ])('over %s runs is past chance at 5 %% from |r| = %s', (n, critical) => {
    for (const sign of [-1, 1]) {
      expect(correlationPValue(sign * (critical + 6e-4), n)).toBeLessThan(0.05);
      expect(correlationPValue(sign * (critical - 6e-4), n)).toBeGreaterThan(0.05);
    }
  });

  it('of .7 over 10 runs lies between .126 and .923', () => {
    const [low, high] = correlationInterval({ r: 0.7, n: 10 }) ?? [];
    expect([low?.toFixed(3), high?.toFixed(3)]).toEqual(['0.126', '0.923']);
  });

  it('of a line is 1 or -1, and past any chance', () => {
    expect(pearson([1, 2, 3], [5, 7, 9])).toBeCloseTo(1, 14);
    expect(pearson([1, 2, 3], [9, 7, 5])).toBeCloseTo(-1, 14);
    expect(correlationPValue(1, 5)).toBe(0);
    expect(correlationPValue(-1, 5)).toBe(0);
    expect(correlationPValue(0, 5)).toBe(1);
    expect(correlationPValue(0.9, 2)).toBeUndefined();
  });

  it('does not exist where a column is constant', () => {
    expect(pearson([0.1, 0.1, 0.1], [1, 2, 3])).toBeUndefined();
    expect(spearman([1, 2, 3], [-0, 0, 0])).toBeUndefined();
    expect(pearson([], [])).toBeUndefined();
  });

  it('ranks equal numbers alike', () => {
    // st.rankdata([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5])
    expect(ranksOf([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5])).toEqual([
      4.5, 1.5, 6, 1.5, 8, 11, 3, 10, 8, 4.5, 8,
    ]);
  });

  const number = fc.double({ noNaN: true, noDefaultInfinity: true });
  const columns = fc.array(fc.tuple(number, number), { maxLength: 20 });

  it('is within -1 and 1 for any finite numbers, and the same either way round', () => {
    fc.assert(
      fc.property(columns, (rows) => {
        const [a, b] = [rows.map(([value]) => value), rows.map(([, value]) => value)];
        for (const correlate of [pearson, spearman]) {
          const r = correlate(a, b);
          if (r === undefined) continue;
          expect(Math.abs(r)).toBeLessThanOrEqual(1);
          expect(correlate(b, a)).toBeCloseTo(r, 12);
        }
      }),
    );
  });

  it('by ranks does not change with the scale', () => {
    const positive = fc.array(fc.tuple(fc.integer({ min: 1, max: 500 }), number), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(positive, (rows) => {
        const [a, b] = [rows.map(([value]) => value), rows.map(([, value]) => value)];
        expect(spearman(a.map(Math.log), b)).toEqual(spearman(a, b));
      }),
    );
  });

  it('shares out all ranks', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 })), (values) => {
        const sum = ranksOf(values).reduce((total, rank) => total + rank, 0);
        expect(sum).toBe((values.length * (values.length + 1)) / 2);
      }),
    );
  });
});
