import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHistory } from '../run/history';
import { bestStep } from './bestStep';

const of = (value: readonly number[], epoch?: readonly number[]) =>
  createHistory({ step: value.map((_, i) => (i + 1) * 100), value, epoch });

describe('bestStep', () => {
  it('is the lowest or the highest value, as the direction says', () => {
    const history = of([3, 1, 2]);
    expect(bestStep(history, 'min')).toEqual({ index: 1, step: 200, value: 1 });
    expect(bestStep(history, 'max')).toEqual({ index: 0, step: 100, value: 3 });
  });

  it('is the earliest of equal values', () => {
    expect(bestStep(of([2, 1, 1]), 'min')?.step).toBe(200);
    expect(bestStep(of([2, 2, 1]), 'max')?.step).toBe(100);
  });

  it.each(['min', 'max'] as const)('never is a NaN or infinite value (%s)', (direction) => {
    fc.assert(
      fc.property(fc.array(fc.double(), { maxLength: 20 }), (values) => {
        const finite = values.filter(Number.isFinite);
        const best = bestStep(of(values), direction);
        if (finite.length === 0) expect(best).toBeUndefined();
        else expect(finite).toContain(best?.value);
      }),
    );
  });

  it('is undefined without a point', () => {
    expect(bestStep(of([]), 'min')).toBeUndefined();
  });

  it('says its epoch only where the point does', () => {
    expect(bestStep(of([1, 2], [0.5, 1]), 'min')?.epoch).toBe(0.5);
    expect(bestStep(of([1, 2], [Number.NaN, 1]), 'min')).not.toHaveProperty('epoch');
  });
});
