import { describe, expect, it } from 'vitest';
import { createHistory } from '../run/history';
import { findHoles } from './findHoles';

describe('findHoles', () => {
  const value = [1, Number.NaN, Number.NaN, Infinity, 0, -1, 2, -Infinity];
  const history = createHistory({ step: value.map((_, i) => i), value });

  it('gives stretches of one kind, in order', () => {
    expect(findHoles(history, 'linear')).toEqual([
      { from: 1, to: 2, kind: 'nan' },
      { from: 3, to: 3, kind: 'inf' },
      { from: 7, to: 7, kind: '-inf' },
    ]);
  });

  it('counts values of 0 and less on a log axis only', () => {
    expect(findHoles(history, 'log').filter((hole) => hole.kind === 'notPositive')).toEqual([
      { from: 4, to: 5, kind: 'notPositive' },
    ]);
  });
});
