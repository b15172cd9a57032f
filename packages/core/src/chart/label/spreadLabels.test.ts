import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadLabels } from './spreadLabels';

const anyWanted = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 12 });

describe('spreadLabels', () => {
  it('keeps labels apart, in order and inside the range', () => {
    fc.assert(
      fc.property(anyWanted, (wanted) => {
        const placed = spreadLabels(wanted, { gap: 20, from: 0, to: 300 });
        const byPlace = wanted.map((_, i) => i).sort((a, b) => at(placed, a) - at(placed, b));
        byPlace.forEach((i, rank) => {
          expect(at(placed, i)).toBeGreaterThanOrEqual(-1e-6);
          expect(at(placed, i)).toBeLessThanOrEqual(300 + 1e-6);
          const before = byPlace[rank - 1];
          if (before === undefined) return;
          expect(at(placed, i) - at(placed, before)).toBeGreaterThan(20 - 1e-6);
          expect(at(wanted, before)).toBeLessThanOrEqual(at(wanted, i));
        });
      }),
    );
  });

  it('moves nothing that has room', () => {
    expect(spreadLabels([200, 10, 100], { gap: 30, from: 0, to: 300 })).toEqual([200, 10, 100]);
  });

  it('shares the room between labels that want one place', () => {
    expect(spreadLabels([100, 100, 100], { gap: 30, from: 0, to: 300 })).toEqual([70, 100, 130]);
  });

  it('drops none where there is no room for all', () => {
    expect(spreadLabels([5, 5, 5], { gap: 30, from: 0, to: 20 })).toEqual([0, 10, 20]);
    expect(spreadLabels([], { gap: 30, from: 0, to: 20 })).toEqual([]);
  });
});

const at = (values: readonly number[], i: number) => values[i] as number;
