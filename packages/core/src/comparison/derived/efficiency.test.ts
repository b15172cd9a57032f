import { describe, expect, it } from 'vitest';
import { createHistory } from '../../run/history';
import { createRun, type RunInput } from '../../run/run';
import { evalLoss } from '../../testing/workedExample';
import { compareRuns } from '../compareRuns';

const efficiencyOf = (run: Omit<RunInput, 'id'>) =>
  compareRuns([createRun({ id: 'a', ...run })], { objective: evalLoss }).metrics.find(
    (metric) => metric.key === 'efficiency',
  )?.cells[0];

const hour = 3_600_000;

describe('improvement per hour', () => {
  it('counts the time up to the best evaluation, not the hours trained after it', () => {
    const eval_loss = createHistory({
      step: [1, 2, 3],
      value: [3, 1, 2],
      timeMs: [hour, 2 * hour, 10 * hour],
    });
    const times = { startedAtMs: 0, trainingSeconds: 36_000 };
    expect(efficiencyOf({ histories: { eval_loss }, times })).toMatchObject({ value: 1 });
  });

  it('counts the whole run where evaluations carry no time', () => {
    const eval_loss = createHistory({ step: [1, 2, 3], value: [3, 1, 2] });
    expect(
      efficiencyOf({ histories: { eval_loss }, times: { trainingSeconds: 36_000 } }),
    ).toMatchObject({ value: 0.2 });
  });

  it('counts no pause of a resumed run: its clock went on while it did not train', () => {
    const eval_loss = createHistory({
      step: [1, 2, 3],
      value: [3, 1, 2],
      timeMs: [hour, 50 * hour, 51 * hour],
    });
    const times = { startedAtMs: 0, trainingSeconds: 4 * 3600 };
    const of = (segments: number) => ({ histories: { eval_loss }, times: { ...times, segments } });
    expect(efficiencyOf(of(1))).toMatchObject({ value: 0.04 });
    expect(efficiencyOf(of(2))).toMatchObject({ value: 0.5 });
  });

  it('is missing with a single evaluation, and without any time', () => {
    const one = createHistory({ step: [1, 2], value: [3, Number.NaN] });
    const two = createHistory({ step: [1, 2], value: [3, 1] });
    const times = { trainingSeconds: 10 };
    expect(efficiencyOf({ histories: { eval_loss: one }, times })).toEqual({ state: 'missing' });
    expect(efficiencyOf({ histories: { eval_loss: two } })).toEqual({ state: 'missing' });
  });
});
