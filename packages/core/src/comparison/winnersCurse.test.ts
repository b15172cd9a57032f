import { describe, expect, it } from 'vitest';
import { winnersCurse } from './winnersCurse';

describe('winnersCurse', () => {
  it.each([
    [2, 0.564],
    [3, 0.846],
    [5, 1.163],
    [10, 1.539],
    [20, 1.867],
  ])('of the best of %i equal runs is %d noise sds', (of, sds) => {
    const curse = winnersCurse({ of, sd: 2, lead: 1 });
    expect((curse?.expected ?? Number.NaN) / 2).toBeCloseTo(sds, 3);
  });

  it('says whether the winner leads by less', () => {
    expect(winnersCurse({ of: 5, sd: 1, lead: 1.1 })?.exceedsLead).toBe(true);
    expect(winnersCurse({ of: 5, sd: 1, lead: 1.2 })?.exceedsLead).toBe(false);
  });

  it('is not stated where no noise is known or the lead is no number', () => {
    expect(winnersCurse({ of: 5, sd: undefined, lead: 1 })).toBeUndefined();
    expect(winnersCurse({ of: 5, sd: 1, lead: Infinity })).toBeUndefined();
  });
});
