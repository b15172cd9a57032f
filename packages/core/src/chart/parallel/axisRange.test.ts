import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AxisStop, isInRange, moveRangeEnd, rangeBetween, rangeEnds } from './axisRange';

/** From the bottom: one that is missing, then 1, 2, 4 and 8. */
const stops: readonly AxisStop[] = [
  { id: 'notSet', text: 'not set', y: 200 },
  ...[1, 2, 4, 8].map((value, i) => ({
    id: String(value),
    text: String(value),
    value,
    y: 160 - i * 40,
  })),
];

const kept = (range: ReturnType<typeof rangeBetween>) =>
  stops.filter((stop) => !range || isInRange(range, stop)).map(({ id }) => id);

describe('a range of an axis', () => {
  it('is what a drag covers, in either direction, from a value that runs have to another', () => {
    expect(rangeBetween(stops, [70, 125])).toEqual({ from: 2, to: 4 });
    expect(rangeBetween(stops, [125, 70])).toEqual({ from: 2, to: 4 });
  });

  it('is the nearest value where a drag covers none', () => {
    expect(rangeBetween(stops, [85, 90])).toEqual({ from: 4, to: 4 });
  });

  it('holds what is missing beside numbers, or alone', () => {
    expect(rangeBetween(stops, [110, 210])).toEqual({ from: 1, to: 2, values: ['notSet'] });
    expect(rangeBetween(stops, [190, 210])).toEqual({ values: ['notSet'] });
  });

  it('is none where it keeps everything', () => {
    expect(rangeBetween(stops, [0, 300])).toBeUndefined();
  });

  it('leaves out what is missing when it is about numbers', () => {
    expect(kept({ from: 0, to: 100 })).toEqual(['1', '2', '4', '8']);
  });

  it('of a host may keep nothing', () => {
    expect(rangeEnds(stops, { from: 5, to: 6 })).toBeUndefined();
    expect(rangeEnds(stops, { values: ['gone'] })).toBeUndefined();
    expect(rangeEnds([], undefined)).toBeUndefined();
  });
});

describe('an end of a range', () => {
  it('goes by one value, and by key to the top and bottom', () => {
    expect(moveRangeEnd(stops, undefined, { end: 'low', move: 'up' })).toEqual({ from: 1, to: 8 });
    expect(moveRangeEnd(stops, undefined, { end: 'high', move: 'down' })).toEqual({
      from: 1,
      to: 4,
      values: ['notSet'],
    });
    expect(moveRangeEnd(stops, { from: 2, to: 4 }, { end: 'high', move: 'top' })).toEqual({
      from: 2,
      to: 8,
    });
  });

  it('stops at the other end', () => {
    expect(moveRangeEnd(stops, { from: 2, to: 4 }, { end: 'low', move: 'top' })).toEqual({
      from: 4,
      to: 4,
    });
    expect(moveRangeEnd(stops, { from: 2, to: 4 }, { end: 'high', move: 'bottom' })).toEqual({
      from: 2,
      to: 2,
    });
  });

  it('at both ends of the axis is no range', () => {
    const low = moveRangeEnd(stops, { from: 2, to: 8 }, { end: 'low', move: 'bottom' });
    expect(low).toBeUndefined();
  });

  it('keeps what lies between the ends, whatever was pressed before', () => {
    const press = fc.record({
      end: fc.constantFrom('low' as const, 'high' as const),
      move: fc.constantFrom('up', 'down', 'farUp', 'farDown', 'top', 'bottom' as const),
    });
    fc.assert(
      fc.property(fc.array(press, { maxLength: 30 }), (presses) => {
        let range: ReturnType<typeof rangeBetween>;
        for (const { end, move } of presses) {
          range = moveRangeEnd(stops, range, { end, move: move as 'up' });
          const [low, high] = rangeEnds(stops, range) ?? [9, 0];
          expect(low).toBeLessThanOrEqual(high);
          expect(kept(range)).toEqual(stops.slice(low, high + 1).map(({ id }) => id));
        }
      }),
    );
  });
});
