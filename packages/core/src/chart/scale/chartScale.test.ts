import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChartScale, pixelOf, valueAtPixel } from './chartScale';

const anyScale = fc
  .record({
    kind: fc.constantFrom('linear' as const, 'log' as const),
    from: fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
    factor: fc.double({ min: 1.001, max: 1e6, noNaN: true }),
    length: fc.integer({ min: 1, max: 4000 }),
  })
  .map(
    ({ kind, from, factor, length }): ChartScale => ({
      kind,
      domain: [from, from * factor],
      range: [40, 40 + length],
    }),
  );

describe('pixelOf and valueAtPixel', () => {
  it('are each the inverse of the other', () => {
    fc.assert(
      fc.property(anyScale, fc.double({ min: 0, max: 1, noNaN: true }), (scale, share) => {
        const [from, to] = scale.range;
        const pixel = from + share * (to - from);
        expect(pixelOf(scale, valueAtPixel(scale, pixel))).toBeCloseTo(pixel, 5);
      }),
    );
  });

  it('put both ends of the domain at the ends of the range', () => {
    fc.assert(
      fc.property(anyScale, (scale) => {
        expect(pixelOf(scale, scale.domain[0])).toBeCloseTo(scale.range[0], 9);
        expect(pixelOf(scale, scale.domain[1])).toBeCloseTo(scale.range[1], 9);
      }),
    );
  });

  it('hold where the domain is too wide for a number', () => {
    const { MAX_VALUE: most } = Number;
    const scale: ChartScale = { kind: 'linear', domain: [-most, most], range: [100, 0] };
    expect([-most, 0, most].map((value) => pixelOf(scale, value))).toEqual([100, 50, 0]);
    expect(valueAtPixel(scale, 50)).toBe(0);
  });
});
