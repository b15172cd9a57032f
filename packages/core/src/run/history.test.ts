import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHistory, type History } from './history';

const points = fc.array(
  fc.record({
    step: fc.oneof(fc.integer({ min: -5, max: 20 }), fc.constantFrom(null, Number.NaN, Infinity)),
    value: fc.option(fc.double()),
  }),
);

const columns = (list: readonly { step: number | null; value: number | null }[]) => ({
  step: list.map((point) => point.step),
  value: list.map((point) => point.value),
});

const steps = (history: History) => [...history.step];

describe('createHistory', () => {
  it('has each step once, in ascending order', () => {
    fc.assert(
      fc.property(points, (list) => {
        const { step } = createHistory(columns(list));
        for (let i = 1; i < step.length; i++) {
          expect(step[i]).toBeGreaterThan(step[i - 1] as number);
        }
      }),
    );
  });

  it('accounts for every point of the input', () => {
    fc.assert(
      fc.property(points, (list) => {
        const { length, nulls, duplicates } = createHistory(columns(list));
        expect(length + nulls + duplicates).toBe(list.length);
      }),
    );
  });

  it('keeps the last point of the input at each step', () => {
    fc.assert(
      fc.property(points, (list) => {
        const last = new Map<number, number>();
        for (const { step, value } of list) {
          if (step !== null && Number.isFinite(step) && value !== null) last.set(step, value);
        }
        const history = createHistory(columns(list));
        expect(steps(history).map((step, i) => [step, history.value[i]])).toEqual(
          [...last].sort(([a], [b]) => a - b),
        );
      }),
    );
  });

  it('keeps NaN and infinite values, and counts null ones as left out', () => {
    const history = createHistory({ step: [1, 2, 3], value: [Number.NaN, null, Infinity] });
    expect([...history.value]).toEqual([Number.NaN, Infinity]);
    expect(history.nulls).toBe(1);
  });

  it('counts points that came after a larger step', () => {
    expect(createHistory({ step: [10, 20, 5, 15], value: [1, 2, 3, 4] }).outOfOrder).toBe(2);
    expect(createHistory({ step: [1, 2, 2, 3], value: [1, 2, 3, 4] })).toMatchObject({
      outOfOrder: 0,
      duplicates: 1,
    });
  });

  it('carries the other columns along with their points', () => {
    const history = createHistory({
      step: [2, 1],
      value: [20, 10],
      epoch: [0.2, 0.1],
      timeMs: [2000],
      tokens: [200, null],
    });
    expect([...(history.epoch ?? [])]).toEqual([0.1, 0.2]);
    expect([...(history.timeMs ?? [])]).toEqual([Number.NaN, 2000]);
    expect([...(history.tokens ?? [])]).toEqual([Number.NaN, 200]);
  });

  it('leaves the input untouched and does not keep it', () => {
    const step = [3, 1, 2];
    const value = [30, 10, 20];
    const history = createHistory({ step, value });
    expect(step).toEqual([3, 1, 2]);
    value[0] = 99;
    expect([...history.value]).toEqual([10, 20, 30]);
  });

  it('takes a value column that is too short as null', () => {
    expect(createHistory({ step: [1, 2, 3], value: [1] })).toMatchObject({ length: 1, nulls: 2 });
  });
});
