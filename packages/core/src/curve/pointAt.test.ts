import { describe, expect, it } from 'vitest';
import { createHistory } from '../run/history';
import { indexAtOrBefore } from './pointAt';

describe('indexAtOrBefore', () => {
  const history = createHistory({ step: [10, 20, 30], value: [1, 2, 3] });

  it.each([
    [9, -1],
    [10, 0],
    [19.9, 0],
    [20, 1],
    [30, 2],
    [1e9, 2],
  ])('finds the last point at or before step %d', (step, index) => {
    expect(indexAtOrBefore(history, step)).toBe(index);
  });
});
