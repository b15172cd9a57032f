import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReduceSeriesOptions, reduceSeries } from './reduceSeries';
import { valueBlocks } from './valueBlocks';

const anyValue = fc.oneof(
  { weight: 40, arbitrary: fc.integer({ min: -5, max: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom(Number.NaN, Infinity, -Infinity) },
);
const anySeries = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 3 }), anyValue), { maxLength: 1500, size: 'max' })
  .map((points) => {
    let at = -20;
    const x = Float64Array.from(points, ([by]) => {
      at += by;
      return at;
    });
    return { length: x.length, x, y: Float64Array.from(points, ([, value]) => value) };
  });
const anyScale = fc.constantFrom('linear' as const, 'log' as const);
const anyOptions = fc.record({
  columns: fc.integer({ min: 1, max: 12 }),
  from: fc.integer({ min: 1, max: 900 }),
  to: fc.integer({ min: 901, max: 3000 }),
  scale: anyScale,
  valueScale: anyScale,
});

describe('reduceSeries', () => {
  it('gives exactly the same with blocks as without', () => {
    fc.assert(
      fc.property(anySeries, anyOptions, (series, options) => {
        const blocks = valueBlocks(series.y);
        expect(reduceSeries(series, { ...options, blocks })).toEqual(reduceSeries(series, options));
      }),
    );
  });

  it('reads a curve by its blocks: in proportion to pixels, not to points', () => {
    const readsOf = (length: number, window: number) => {
      const { series, reads } = counted(length);
      const blocks = valueBlocks(series.y);
      reads.x = reads.y = 0;
      const from = (length - window) / 2;
      const options: ReduceSeriesOptions = {
        columns: 100,
        from,
        to: from + window,
        scale: 'linear',
        valueScale: 'linear',
        blocks,
      };
      reduceSeries(series, options);
      return { ...reads };
    };
    const small = readsOf(200_000, 20_000);
    const large = readsOf(200_000, 200_000);
    for (const { x, y } of [small, large]) {
      expect(x).toBeLessThan(100 * 40);
      expect(y).toBeLessThan(100 * 2 * 64);
    }
  });
});

/** A curve that counts how often it is read. */
function counted(length: number) {
  const reads = { x: 0, y: 0 };
  const counting = (key: 'x' | 'y', values: Float64Array) =>
    new Proxy(values, {
      get(target, property) {
        if (typeof property === 'string' && /^\d+$/.test(property)) reads[key]++;
        const value: unknown = Reflect.get(target, property, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  const x = Float64Array.from({ length }, (_, i) => i);
  const y = Float64Array.from({ length }, (_, i) => Math.sin(i));
  return { reads, series: { length, x: counting('x', x), y: counting('y', y) } };
}
