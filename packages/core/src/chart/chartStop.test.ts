import { describe, expect, it } from 'vitest';
import { type ChartStop, moveStop, nearestStop } from './chartStop';

const stop = (group: string, x: number, y = 0): ChartStop => ({
  key: `${group}${x}`,
  run: { runId: group, label: group, slot: 1 },
  x,
  y,
  lines: [],
  spoken: '',
  group,
});

const stops = [stop('a', 0), stop('a', 10), stop('a', 20), stop('b', 2), stop('b', 18)];

describe('moveStop', () => {
  it('goes on and back, and stays at both ends', () => {
    expect(moveStop(stops, 0, 'next')).toBe(1);
    expect(moveStop(stops, 4, 'next')).toBe(4);
    expect(moveStop(stops, 0, 'previous')).toBe(0);
    expect(moveStop(stops, 3, 'first')).toBe(0);
    expect(moveStop(stops, 0, 'last')).toBe(4);
  });

  it('begins at the first going on, and at the last going back', () => {
    expect(moveStop(stops, undefined, 'next')).toBe(0);
    expect(moveStop(stops, undefined, 'previous')).toBe(4);
    expect(moveStop(stops, undefined, 'nextGroup')).toBe(0);
    expect(moveStop(stops, undefined, 'last')).toBe(4);
  });

  it('goes to what is nearest across in the next run, and back', () => {
    expect(moveStop(stops, 2, 'nextGroup')).toBe(4);
    expect(moveStop(stops, 0, 'nextGroup')).toBe(3);
    expect(moveStop(stops, 4, 'previousGroup')).toBe(2);
    expect(moveStop(stops, 4, 'nextGroup')).toBe(4);
  });

  it('goes by one up and down where there is one group alone', () => {
    expect(moveStop(stops.slice(0, 3), 0, 'nextGroup')).toBe(1);
    expect(moveStop(stops.slice(0, 3), 2, 'previousGroup')).toBe(1);
  });

  it('has nowhere to go without stops, and begins anew where its stop is gone', () => {
    expect(moveStop([], 0, 'next')).toBeUndefined();
    expect(moveStop(stops.slice(0, 1), 7, 'next')).toBe(0);
  });
});

describe('nearestStop', () => {
  it('is the nearest in both directions, the earlier of equals', () => {
    expect(nearestStop(stops, { x: 9, y: 0 })).toBe(1);
    expect(nearestStop(stops, { x: 1, y: 0 })).toBe(0);
    expect(nearestStop([stop('a', 0, 50), stop('b', 30, 0)], { x: 0, y: 0 })).toBe(1);
  });

  it('is none past the reach', () => {
    expect(nearestStop(stops, { x: 30, y: 0, within: 9 })).toBeUndefined();
    expect(nearestStop([], { x: 0, y: 0 })).toBeUndefined();
  });
});
