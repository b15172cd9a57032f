import { describe, expect, it } from 'vitest';
import { pathPen } from './pathPen';

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
    expect(pen.path()).toBe('M1 20L-3.3 0.3M7 8h0');
  });

  it('writes every tenth as a division would', () => {
    for (let tenths = -2000; tenths < 20_000; tenths++) {
      const pen = pathPen();
      pen.to(tenths / 10, 0);
      expect(pen.path()).toBe(`M${tenths / 10} 0`);
    }
  });

  it('stays near where renderers can count, and closes shapes', () => {
    const pen = pathPen();
    pen.to(0, 1e300);
    pen.to(5, -1e300);
    pen.close();
    expect(pen.path()).toBe('M0 1000000L5 -1000000Z');
  });

  it('writes long paths in full, and two at a time apart', () => {
    const one = pathPen();
    const other = pathPen();
    for (let i = 0; i < 20_000; i++) {
      one.to(i, 1);
      other.to(i, 2);
    }
    const through = (y: number) =>
      `M${Array.from({ length: 20_000 }, (_, i) => `${i} ${y}`).join('L')}`;
    expect(one.path()).toBe(through(1));
    expect(other.path()).toBe(through(2));
    expect(pathPen().path()).toBe('');
  });
});
