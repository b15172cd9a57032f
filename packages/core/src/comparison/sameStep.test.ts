import { describe, expect, it } from 'vitest';
import { createHistory } from '../run/history';
import { createRun, type RunInput } from '../run/run';
import { evalLoss as objective } from '../testing/workedExample';
import { bestValueUpTo, commonStep } from './sameStep';

const history = createHistory({ step: [10, 20, 30], value: [3, 2, 1] });
const run = (rest: Omit<RunInput, 'id'>) => createRun({ id: 'a', ...rest });
const withHistory = run({ histories: { eval_loss: history } });
const withSummary = run({ summary: { eval_loss: { min: { value: 1, step: 30 } } } });

describe('commonStep', () => {
  it('is none where nothing runs', () => {
    expect(commonStep([withHistory, withSummary], objective)).toBe(Infinity);
  });

  it('is the last evaluation that every running run has reached', () => {
    const running = { status: 'running' } as const;
    const far = run({ ...running, histories: { eval_loss: history } });
    const near = run({ ...running, summary: { eval_loss: { last: { value: 2, step: 15 } } } });
    expect(commonStep([withHistory, far], objective)).toBe(30);
    expect(commonStep([near, far], objective)).toBe(15);
    expect(commonStep([run({ ...running, steps: { done: 12 } })], objective)).toBe(12);
    expect(commonStep([run(running), far], objective)).toBeNaN();
  });
});

describe('bestValueUpTo', () => {
  it.each([
    [5, undefined],
    [10, 3],
    [29, 2],
    [99, 1],
  ])('at step %i of a history is %d', (step, value) => {
    expect(bestValueUpTo(withHistory, { objective, step })).toBe(value);
  });

  it('of a summary is its best where that stands no later', () => {
    expect(bestValueUpTo(withSummary, { objective, step: 30 })).toBe(1);
    expect(bestValueUpTo(withSummary, { objective, step: 29 })).toBeUndefined();
    const short = run({
      summary: { eval_loss: { min: { value: 1 }, last: { value: 2, step: 20 } } },
    });
    expect(bestValueUpTo(short, { objective, step: 20 })).toBe(1);
    expect(bestValueUpTo(short, { objective, step: 19 })).toBeUndefined();
  });

  it('is the best there is where nothing runs, and none at a step that nobody knows', () => {
    const stepless = run({ summary: { eval_loss: { min: { value: 1 } } } });
    for (const [known, value] of [
      [withHistory, 1],
      [withSummary, 1],
      [stepless, 1],
    ] as const) {
      expect(bestValueUpTo(known, { objective, step: Infinity })).toBe(value);
      expect(bestValueUpTo(known, { objective, step: Number.NaN })).toBeUndefined();
    }
  });

  it('of a run without a value is none', () => {
    expect(bestValueUpTo(run({}), { objective, step: 1 })).toBeUndefined();
  });
});
