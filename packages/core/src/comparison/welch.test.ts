import { describe, expect, it } from 'vitest';
import { welchError } from './welch';

describe('welchError', () => {
  // scipy.stats.ttest_ind(a, b, equal_var=False) gives this df for these spreads.
  it('gives the degrees of freedom of Satterthwaite', () => {
    const { standardError, df } = welchError(
      { n: 4, sd: 0.04828038474979714 },
      { n: 5, sd: 0.007475866734520246 },
    );
    expect(-0.2401478886604309 / standardError).toBeCloseTo(-9.853996028705334, 8);
    expect(df).toBeCloseTo(3.1153302158152396, 8);
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
