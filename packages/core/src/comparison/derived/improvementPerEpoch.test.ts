import { describe, expect, it } from 'vitest';
import type { Direction } from '../../metric/metricDefinition';
import { createHistory } from '../../run/history';
import { createRun } from '../../run/run';
import { compareRuns } from '../compareRuns';

const perEpoch = (
  value: readonly number[],
  epoch: readonly number[],
  direction: Direction = 'min',
) =>
  compareRuns(
    [
      createRun({
        id: 'a',
        histories: { score: createHistory({ step: value.map((_, i) => i), value, epoch }) },
      }),
    ],
    { objective: { metric: 'score', direction } },
  ).metrics.find((metric) => metric.key === 'improvement_per_epoch')?.cells[0];

describe('improvement per epoch', () => {
  it('goes from the first finite evaluation to the best one', () => {
    expect(perEpoch([Number.NaN, 3, 2, 1, 2], [0, 1, 2, 3, 4])).toMatchObject({ value: 1 });
  });

  it('is positive when better, also where higher is better', () => {
    expect(perEpoch([0.5, 0.9], [1, 3], 'max')).toMatchObject({ value: 0.2 });
  });

  it('is missing where nothing better came after the first evaluation', () => {
    expect(perEpoch([1, 2], [1, 2])).toEqual({ state: 'missing' });
  });

  it('is missing with fewer than two finite evaluations', () => {
    expect(perEpoch([1], [1])).toEqual({ state: 'missing' });
    expect(perEpoch([1, Number.NaN], [1, 2])).toEqual({ state: 'missing' });
  });
});
