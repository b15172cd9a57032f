import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathPoints } from '../../testing/pathPoints';
import { pathPen } from './pathPen';

const inTenths = (pixel: number) => Math.round(pixel * 10) / 10 + 0;
const anyPixel = fc.oneof(
  fc.double({ min: -30, max: 1000, noNaN: true }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
);

describe('pathPen', () => {
  it('writes tenths of a pixel, equal places once, and a dot for one on its own', () => {
    const pen = pathPen();
    pen.to(1.04, 20);
    pen.to(1.01, 20.04);
    pen.to(-3.26, 0.349);
    pen.cut();
    pen.to(7, 8);
    pen.to(7, 8);
    pen.cut();
    pen.cut();
    expect(pen.path()).toBe('M1 20l-4.3-19.7M7 8h0');
  });

  it('writes every tenth as a division would', () => {
    for (let tenths = -2000; tenths < 20_000; tenths++) {
      const pen = pathPen();
      pen.to(tenths / 10, 0);
      expect(pen.path()).toBe(`M${tenths / 10} 0`.replace(/(M-?)0\./, '$1.'));
    }
  });

  it('takes every step to where it goes, however many there are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyPixel, anyPixel), { minLength: 1, maxLength: 60 }),
        (places) => {
          const pen = pathPen();
          for (const [x, y] of places) pen.to(x, y);
          const tenths = places.map(([x, y]) => [inTenths(x), inTenths(y)] as const);
          const kept = tenths.filter(
            ([x, y], i) => x !== tenths[i - 1]?.[0] || y !== tenths[i - 1]?.[1],
          );
          expect(pathPoints(pen.path())).toEqual([kept]);
        },
      ),
    );
  });

  it('stays near where renderers can count, and closes shapes', () => {
    const pen = pathPen();
    pen.to(0, 1e300);
    pen.to(5, -1e300);
    pen.close();
    expect(pen.path()).toBe('M0 1000000L5-1000000Z');
  });

  it('writes long paths in full, and two at a time apart', () => {
    const one = pathPen();
    const other = pathPen();
    for (let i = 0; i < 10_002; i++) {
      one.to(i, 1);
      other.to(i, 2);
    }
    const through = (y: number) => `M0 ${y}${'l1 0'.repeat(9999)}L10000 ${y}L10001 ${y}`;
    expect(one.path()).toBe(through(1));
    expect(other.path()).toBe(through(2));
    expect(pathPen().path()).toBe('');
  });
});
