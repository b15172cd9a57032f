import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markStops } from './markStops';

const marks = fc.uniqueArray(
  fc.record({
    run: fc.record({
      runId: fc.string(),
      label: fc.string(),
      slot: fc.constant(undefined),
    }),
    x: fc.integer({ min: 0, max: 5 }),
    y: fc.integer({ min: 0, max: 5 }),
    lines: fc.array(fc.string(), { maxLength: 2 }),
  }),
  { selector: ({ run }) => run.runId },
);

describe('markStops', () => {
  it('goes from left to right, and of marks above each other from the lowest up', () => {
    fc.assert(
      fc.property(marks, (given) => {
        const stops = markStops(given);
        expect(stops.length).toBe(given.length);
        stops.slice(1).forEach((stop, i) => {
          const before = stops[i] as (typeof stops)[number];
          expect(before.x < stop.x || (before.x === stop.x && before.y >= stop.y)).toBe(true);
        });
      }),
    );
  });

  it('does not depend on the order of its input', () => {
    fc.assert(
      fc.property(marks, (given) => {
        expect(markStops([...given].reverse())).toEqual(markStops(given));
      }),
    );
  });

  it('says the name before what is read', () => {
    const run = { runId: 'a', label: 'First', slot: 1 };
    const [stop] = markStops([{ run, x: 1, y: 2, lines: ['eval loss 0.7', 'best'] }]);
    expect(stop).toMatchObject({ key: 'a', run, spoken: 'First, eval loss 0.7, best' });
  });
});
