import { describe, expect, it } from 'vitest';
import { createRun, type RunTimes } from '../../run/run';
import { evalLoss } from '../../testing/workedExample';
import { compareRuns } from '../compareRuns';

const timeOf = (times: RunTimes) =>
  compareRuns([createRun({ id: 'a', times })], { objective: evalLoss }).metrics.find(
    (metric) => metric.key === 'training_time',
  )?.cells[0];

describe('training time', () => {
  it('is the seconds really spent, not the time from start to end', () => {
    expect(timeOf({ trainingSeconds: 60, startedAtMs: 0, endedAtMs: 90_000 })).toMatchObject({
      value: 60,
    });
  });

  it('is missing where it is not known, never guessed from start and end', () => {
    expect(timeOf({ startedAtMs: 0, endedAtMs: 90_000 })).toEqual({ state: 'missing' });
  });

  it('does not need a value of the objective', () => {
    expect(timeOf({ trainingSeconds: 60 })?.state).toBe('value');
  });
});
