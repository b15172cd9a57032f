import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { studentTQuantile } from '../distribution/studentT';
import { planSeeds } from './seedPlan';

const level = 0.975;
const lone = { n: 1, sd: 1, seconds: 7200 };

describe('planSeeds', () => {
  // scipy.stats.t.ppf(.975, 2 * n - 2) * sqrt(2 / n)
  it.each([
    [2, 4.303, 4.4],
    [3, 2.267, 2.3],
    [5, 1.458, 1.5],
  ])('says that %i seeds each show %d sd', (seeds, sds, target) => {
    const plan = planSeeds({ a: lone, b: lone, target, level });
    expect(plan).toMatchObject({ seeds, moreA: seeds - 1, moreB: seeds - 1, enough: true });
    expect(plan?.smallestDifference).toBeCloseTo(sds, 3);
    expect(plan?.smallestInSds).toBeUndefined();
  });

  it('names the fewest seeds that show the target, at any level', () => {
    const asked = fc.record({
      target: fc.double({ min: 0.95, max: 100, noNaN: true }),
      pairs: fc.constantFrom(1, 3, 10),
    });
    fc.assert(
      fc.property(asked, ({ target, pairs }) => {
        const at = 1 - 0.025 / pairs;
        const shown = (n: number) => studentTQuantile(at, 2 * n - 2) * Math.sqrt(2 / n);
        const plan = planSeeds({ a: lone, b: lone, target, level: at });
        const fewest = [2, 3, 4, 5, 6, 7, 8, 9, 10].find((n) => shown(n) <= target);
        expect([plan?.seeds, plan?.enough]).toEqual([fewest ?? 10, fewest !== undefined]);
        expect(plan?.smallestDifference).toBeCloseTo(shown(fewest ?? 10), 9);
      }),
    );
  });

  it('costs the training time of each side for each further seed', () => {
    const plan = planSeeds({ a: lone, b: { n: 2, sd: 1, seconds: 3600 }, target: 2.3, level });
    expect(plan).toMatchObject({ moreA: 2, moreB: 1, hours: 5 });
  });

  it('does not price a run whose time is not known, unless none is needed', () => {
    const unknown = { n: 1, sd: 1 };
    expect(planSeeds({ a: unknown, b: lone, target: 5, level })?.hours).toBeUndefined();
    expect(planSeeds({ a: { ...unknown, n: 9 }, b: lone, target: 5, level })?.hours).toBe(2);
  });

  it('says when ten seeds each are not enough, and what they would show', () => {
    const plan = planSeeds({ a: lone, b: lone, target: 0.1, level });
    expect(plan).toMatchObject({ seeds: 10, enough: false });
    expect(plan?.smallestDifference).toBeCloseTo(0.9396, 3);
  });

  it('goes past ten where there are many already', () => {
    const many = { ...lone, n: 12 };
    expect(planSeeds({ a: many, b: many, target: 0.7, level })).toMatchObject({ enough: true });
  });

  it('measures first where no noise is known', () => {
    const plan = planSeeds({ a: { n: 1 }, b: { n: 1, seconds: 1 }, target: 5, level });
    expect(plan).toMatchObject({ seeds: 3, moreA: 2, moreB: 2, enough: false });
    expect(plan?.smallestDifference).toBeUndefined();
    expect(plan?.smallestInSds).toBeCloseTo(2.267, 3);
  });

  it('goes by the own noise of each side', () => {
    const noisy = planSeeds({ a: { n: 2, sd: 6.5 }, b: { n: 2, sd: 1 }, target: 8, level });
    const even = planSeeds({ a: { n: 2, sd: 1 }, b: { n: 2, sd: 1 }, target: 8, level });
    expect(noisy?.seeds).toBeGreaterThan(3);
    expect(even).toBeUndefined();
  });
});
