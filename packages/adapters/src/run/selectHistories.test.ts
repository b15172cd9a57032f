import { createHistory } from '@runcompare/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partProblems } from '../testing/partProblems';
import { selectHistories } from './selectHistories';

const values = fc.array(
  fc.oneof(fc.double({ min: -100, max: 100, noNaN: true }), fc.constantFrom(Number.NaN, Infinity)),
  { minLength: 1, maxLength: 300 },
);

const historyOf = (value: readonly number[]) =>
  createHistory({
    step: value.map((_, i) => i * 10),
    value,
    timeMs: value.map((_, i) => 1e12 + i),
  });

describe('selectHistories', () => {
  it('thins to the budget, keeps ends and extremes, and says of how many', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 8, max: 200 }), (value, maxPoints) => {
        const all = { loss: historyOf(value) };
        const part = selectHistories(all, { maxPoints });
        expect(part.loss?.length).toBeLessThanOrEqual(maxPoints);
        expect(partProblems({ all, part, isThinned: true })).toEqual([]);
        const sampled = value.length > maxPoints ? { of: value.length } : undefined;
        expect(part.loss?.sampled).toEqual(sampled);
      }),
    );
  });

  it('cuts a range, both ends included, and then thins what is left', () => {
    const all = { loss: historyOf(Array.from({ length: 100 }, (_, i) => i)) };
    const { loss } = selectHistories(all, { steps: { from: 100, to: 300 } });
    expect(Array.from(loss?.step ?? [])).toEqual(
      Array.from({ length: 21 }, (_, i) => 100 + i * 10),
    );
    expect(loss?.timeMs?.[0]).toBe(1e12 + 10);
    expect(loss?.sampled).toBeUndefined();
    const thinned = selectHistories(all, { steps: { from: 100 }, maxPoints: 20 }).loss;
    expect([thinned?.step[0], thinned?.step.at(-1)]).toEqual([100, 990]);
    expect(thinned?.sampled).toEqual({ of: 90 });
  });

  it('finds metrics by any of their names, and keeps what was counted', () => {
    const loss = createHistory({ step: [1, 1, 2], value: [5, 4, null] });
    const part = selectHistories({ eval_loss: loss, other: loss }, { metrics: ['val/loss'] });
    expect(Object.keys(part)).toEqual(['eval_loss']);
    expect(part.eval_loss).toMatchObject({ duplicates: 1, nulls: 1 });
  });
});
