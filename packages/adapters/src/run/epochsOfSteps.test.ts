import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochsOfSteps } from './epochsOfSteps';

describe('epochsOfSteps', () => {
  it('finds the steps of an epoch wherever an epoch was logged to its end', () => {
    const logged = fc.uniqueArray(fc.nat({ max: 999 }), { maxLength: 30 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), logged, (perEpoch, others) => {
        const steps = [...others, perEpoch * 10 - 1].filter((step) => step < perEpoch * 10);
        const indices = steps.map((step) => Math.floor(step / perEpoch));
        const epochOf = epochsOfSteps(steps, indices);
        for (const [i, step] of steps.entries()) {
          expect(epochOf(step, indices[i] as number)).toBeCloseTo((step + 1) / perEpoch, 12);
        }
      }),
    );
  });

  it('counts every point to the end of its epoch where epochs differ in length', () => {
    const epochOf = epochsOfSteps([9, 12, 400], [0, 1, 2]);
    expect([epochOf(9, 0), epochOf(12, 1), epochOf(400, 2)]).toEqual([1, 2, 3]);
  });
});
