import { describe, expect, it } from 'vitest';
import { createHistory } from '../../run/history';
import { createRun } from '../../run/run';
import { evalLoss } from '../../testing/workedExample';
import { compareRuns } from '../compareRuns';

const gapOf = (evalValues: readonly number[], trainValues: readonly number[]) => {
  const of = (value: readonly number[]) =>
    createHistory({ step: value.map((_, i) => (i + 1) * 10), value });
  const run = createRun({
    id: 'a',
    histories: { eval_loss: of(evalValues), train_loss: of(trainValues) },
  });
  return compareRuns([run], { objective: evalLoss }).metrics.find(
    (metric) => metric.key === 'generalization_gap',
  )?.cells[0];
};

describe('generalization gap', () => {
  it('is eval minus train loss, both at the best step', () => {
    expect(gapOf([3, 1.5, 2], [2.5, 1.25, 0.5])).toMatchObject({ value: 0.25 });
  });

  it('is negative where the eval loss is the lower one', () => {
    expect(gapOf([1], [1.5])).toMatchObject({ value: -0.5 });
  });

  it('is missing where one of the two is no number there', () => {
    expect(gapOf([3, 1], [2, Number.NaN])).toEqual({ state: 'missing' });
    expect(gapOf([Number.NaN], [1])).toEqual({ state: 'missing' });
  });

  it('does not claim a number where the difference overflows', () => {
    expect(gapOf([1.7e308], [-1.7e308])).toEqual({ state: 'inf' });
  });
});
