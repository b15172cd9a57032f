import { describe, expect, it } from 'vitest';
import { createHistory } from '../run/history';
import { historyUpTo } from './historyUpTo';

const history = createHistory({ step: [10, 20, 30], value: [3, 2, 1], epoch: [1, 2, 3] });

describe('historyUpTo', () => {
  it.each([
    [9, []],
    [10, [3]],
    [25, [3, 2]],
    [99, [3, 2, 1]],
  ])('keeps what stands at or before step %i', (step, values) => {
    const part = historyUpTo(history, step);
    expect([...part.value]).toEqual(values);
    expect([part.length, part.step.length, part.epoch?.length]).toEqual(
      Array(3).fill(values.length),
    );
  });
});
