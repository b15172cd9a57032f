import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extremeIndex, valueBlocks } from './valueBlocks';
import { countOutside, valueRange } from './valueRange';

const anyValue = fc.oneof(
  { weight: 30, arbitrary: fc.integer({ min: -20, max: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom(Number.NaN, Infinity, -Infinity) },
);
/** Stretches of one value make whole blocks of it, NaN among them. */
const anyValues = fc
  .array(
    fc.oneof(
      anyValue.map((value) => [value]),
      fc.tuple(anyValue, fc.nat(150)),
    ),
    {
      maxLength: 60,
    },
  )
  .map((parts) =>
    Float64Array.from(
      parts.flatMap(([value = 0, count = 1]) => new Array<number>(count).fill(value)),
    ),
  );
const floors = fc.constantFrom(0, -Infinity);

describe('valueBlocks', () => {
  it('finds the earliest of the lowest and of the highest', () => {
    fc.assert(
      fc.property(anyValues, (y) => {
        const finite = [...y].filter(Number.isFinite);
        const indexOf = (value: number) => (finite.length === 0 ? -1 : y.indexOf(value));
        const blocks = valueBlocks(y);
        expect(extremeIndex(blocks, 'lowest')).toBe(indexOf(Math.min(...finite)));
        expect(extremeIndex(blocks, 'highest')).toBe(indexOf(Math.max(...finite)));
      }),
    );
  });

  it('gives range and outsiders of any stretch as a plain search does', () => {
    const anyEnd = fc.nat(9000);
    fc.assert(
      fc.property(anyValues, anyEnd, anyEnd, floors, (y, one, other, floor) => {
        const from = Math.min(one, other) % (y.length + 1);
        const to = Math.max(from, Math.min(y.length, Math.max(one, other)));
        const shown = [...y.subarray(from, to)].filter((v) => Number.isFinite(v) && v > floor);
        const blocks = valueBlocks(y);
        expect(valueRange(y, { from, to, floor, blocks })).toEqual(
          shown.length === 0 ? undefined : { low: Math.min(...shown), high: Math.max(...shown) },
        );
        expect(countOutside(y, { from, to, floor, blocks, low: 2, high: 9 })).toBe(
          shown.filter((v) => v < 2 || v > 9).length,
        );
      }),
    );
  });
});
