import { describe, expect, test } from 'vitest';
import { nextSlots, selectRuns, slotsInOrder, slotsOf } from './runSlots';

describe('nextSlots', () => {
  test('gives runs that join together their slots in order', () => {
    expect(nextSlots({}, ['c', 'a', 'b'])).toEqual({ c: 1, a: 2, b: 3 });
  });

  test('keeps the slot of every run that stays, in whatever order they are named', () => {
    expect(nextSlots({ a: 1, b: 2, c: 3 }, ['c', 'b'])).toEqual({ b: 2, c: 3 });
  });

  test('forgets a run that left, so that it joins like any other when it comes back', () => {
    const without = nextSlots({ a: 1, b: 2 }, ['b']);
    expect(without).toEqual({ b: 2 });
    expect(nextSlots(without, ['b', 'c', 'a'])).toEqual({ b: 2, c: 1, a: 3 });
  });

  test('gives a run that joins the lowest free slot', () => {
    expect(nextSlots({ a: 1, b: 2, c: 3 }, ['a', 'c', 'd', 'e'])).toEqual({
      a: 1,
      c: 3,
      d: 2,
      e: 4,
    });
  });

  test('never gives two runs one slot', () => {
    const ids = Array.from({ length: 12 }, (_, i) => `run-${i}`);
    let slots = {};
    for (let step = 0; step < 40; step++) {
      const some = ids.filter((_, i) => (i * 7 + step * 5) % 3 !== 0);
      slots = nextSlots(slots, some);
      expect(new Set(Object.values(slots)).size).toBe(some.length);
    }
  });

  test('is not confused by a run whose id is a name that every object has', () => {
    expect(nextSlots({}, ['constructor', 'a'])).toEqual({ constructor: 1, a: 2 });
    expect(Object.entries(nextSlots({}, ['__proto__', 'a']))).toEqual([
      ['__proto__', 1],
      ['a', 2],
    ]);
  });
});

describe('slotsInOrder', () => {
  test('numbers runs from 1 in the given order', () => {
    expect(slotsInOrder(['b', 'a'])).toEqual({ b: 1, a: 2 });
  });
});

describe('selectRuns', () => {
  const current = [
    { runId: 'a', slot: 1 },
    { runId: 'b', slot: 4 },
  ];

  test('keeps slots as a link has them, and gives the lowest free ones to runs that join', () => {
    expect(selectRuns(current, ['c', 'b', 'd'])).toEqual([
      { runId: 'c', slot: 1 },
      { runId: 'd', slot: 2 },
      { runId: 'b', slot: 4 },
    ]);
  });

  test('says what slotsOf reads back, runs that are called like what every object has, too', () => {
    const selected = selectRuns(current, ['__proto__', 'b', '10', '9']);
    expect(Object.entries(slotsOf(selected)).sort(([, a], [, b]) => a - b)).toEqual([
      ['__proto__', 1],
      ['10', 2],
      ['9', 3],
      ['b', 4],
    ]);
  });
});
