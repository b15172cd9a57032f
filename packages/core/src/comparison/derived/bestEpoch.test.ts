import { describe, expect, it } from 'vitest';
import { createRun, type SummaryPoint } from '../../run/run';
import { evalLoss } from '../../testing/workedExample';
import { compareRuns } from '../compareRuns';

const cellOf = (min: SummaryPoint, done?: number) =>
  compareRuns([createRun({ id: 'a', epochs: { done }, summary: { eval_loss: { min } } })], {
    objective: evalLoss,
  }).metrics.find((metric) => metric.key === 'best_epoch')?.cells[0];

describe('best epoch', () => {
  it('is the epoch of the best step, of the epochs trained', () => {
    expect(cellOf({ value: 1, epoch: 11 }, 12)).toMatchObject({ value: 11, of: 12 });
  });

  it('says no total where none is known', () => {
    expect(cellOf({ value: 1, epoch: 11 })?.state).toBe('value');
    expect(cellOf({ value: 1, epoch: 11 })).not.toHaveProperty('of', expect.anything());
    expect(cellOf({ value: 1, epoch: 11 }, Number.NaN)).not.toHaveProperty('of', expect.anything());
  });

  it('is missing where the best value carries no epoch, or there is none', () => {
    expect(cellOf({ value: 1 }, 12)).toEqual({ state: 'missing' });
    expect(cellOf({ value: Number.NaN, epoch: 3 }, 12)).toEqual({ state: 'missing' });
  });
});
