import { describe, expect, it } from 'vitest';
import { createRun, type RunInput } from '../../run/run';
import { evalLoss } from '../../testing/workedExample';
import { compareRuns } from '../compareRuns';

const costOf = (run: Omit<RunInput, 'id'>, gpuHourlyRate?: number) =>
  compareRuns([createRun({ id: 'a', ...run })], {
    objective: evalLoss,
    gpuHourlyRate,
  }).metrics.find((metric) => metric.key === 'cost')?.cells[0];

describe('cost', () => {
  it('is training hours times GPUs times the rate', () => {
    expect(costOf({ times: { trainingSeconds: 5400 }, gpuCount: 8 }, 2)).toMatchObject({
      value: 24,
    });
  });

  it.each([
    ['the rate', { times: { trainingSeconds: 5400 }, gpuCount: 8 }, undefined],
    ['the number of GPUs', { times: { trainingSeconds: 5400 } }, 2],
    ['the training time', { gpuCount: 8 }, 2],
  ])('is missing, not guessed, without %s', (_, run, rate) => {
    expect(costOf(run, rate)).toEqual({ state: 'missing' });
  });
});
