import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { welchError } from './welch';

describe('welchError', () => {
  // lr1e3 = [2.6206395626068115, 2.6310486793518066, 2.629272937774658, 2.631708860397339,
  //          2.614712953567505]
  // lr3e3 = [2.449126958847046, 2.368861675262451, 2.3893351554870605, 2.333991050720215]
  // scipy.stats.ttest_ind(lr3e3, lr1e3, equal_var=False)  # t -9.853996028705334, df 3.1153302158152396
  it('gives the degrees of freedom of Satterthwaite', () => {
    const { standardError, df } = welchError(
      { n: 4, sd: 0.04828038474979714 },
      { n: 5, sd: 0.007475866734520246 },
    );
    expect(-0.2401478886604309 / standardError).toBeCloseTo(-9.853996028705334, 8);
    expect(df).toBeCloseTo(3.1153302158152396, 8);
  });

  // def sample(n, sd): x = arange(n); return (x - x.mean()) / x.std(ddof=1) * sd
  // r = scipy.stats.ttest_ind(1 + sample(nA, sdA), sample(nB, sdB), equal_var=False); 1 / r.statistic, r.df
  it.each([
    [5, 0.012, 3, 0.045, 0.026529229163320973, 2.1723302522859202],
    [2, 1, 2, 1, 1, 2],
    [10, 2, 2, 0.5, 0.724568837309472, 8.251559251559252],
    [2, 0.3, 7, 4, 1.5266677063835097, 6.224100904400643],
  ])('of %i values of sd %d and %i of sd %d agrees with scipy', (nA, sdA, nB, sdB, error, df) => {
    const welch = welchError({ n: nA, sd: sdA }, { n: nB, sd: sdB });
    expect(welch.standardError).toBeCloseTo(error, 12);
    expect(welch.df).toBeCloseTo(df, 10);
  });

  it('has degrees of freedom between those of the smaller side and those of both', () => {
    const side = fc.record({
      n: fc.integer({ min: 2, max: 50 }),
      sd: fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
    });
    fc.assert(
      fc.property(side, side, (a, b) => {
        const { standardError, df } = welchError(a, b);
        expect(df).toBeGreaterThan((Math.min(a.n, b.n) - 1) * (1 - 1e-9));
        expect(df).toBeLessThan((a.n + b.n - 2) * (1 + 1e-9));
        expect(welchError(b, a).df).toBeCloseTo(df, 9);
        expect(standardError).toBeGreaterThan(
          Math.max(a.sd / Math.sqrt(a.n), b.sd / Math.sqrt(b.n)) * (1 - 1e-9),
        );
      }),
    );
  });

  it('is the pooled error where both sides are equal', () => {
    const { standardError, df } = welchError({ n: 5, sd: 2 }, { n: 5, sd: 2 });
    expect(standardError).toBeCloseTo(2 * Math.sqrt(2 / 5), 14);
    expect(df).toBeCloseTo(8, 12);
  });

  it('neither overflows nor underflows', () => {
    const df = welchError({ n: 3, sd: 1e-200 }, { n: 3, sd: 2e-200 }).df;
    expect(welchError({ n: 3, sd: 1e200 }, { n: 3, sd: 2e200 }).df).toBeCloseTo(df, 12);
  });
});
