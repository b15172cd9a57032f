import { describe, expect, it } from 'vitest';
import { sharedSeedsP } from './sharedSeeds';

const side = (values: readonly number[], seeds: readonly (string | undefined)[]) => ({
  values,
  seeds,
});
const seeds = ['1', '2', '3', '4', '5', '6'];

describe('sharedSeedsP', () => {
  it('pairs by seed, in any order', () => {
    const a = side([1, 2, 3, 4, 5, 6], seeds);
    const b = side([16, 15, 14, 13, 12, 11], seeds.toReversed());
    expect(sharedSeedsP(a, b)).toBe(0.03125);
    expect(sharedSeedsP(b, a)).toBe(0.03125);
  });

  it('says nothing under six shared seeds', () => {
    const a = side([1, 2, 3, 4, 5, 6], seeds);
    expect(
      sharedSeedsP(a, side([7, 8, 9, 10, 11, 12], [...seeds.slice(0, 5), '9'])),
    ).toBeUndefined();
    expect(sharedSeedsP(a, { values: a.values })).toBeUndefined();
    const unseeded = side(
      a.values,
      seeds.map(() => undefined),
    );
    expect(sharedSeedsP(unseeded, unseeded)).toBeUndefined();
  });
});
