import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeWords } from './placeWords';
import { textWidth } from './textWidth';

const plot = { left: 40, right: 600, top: 20, bottom: 260 };

describe('placeWords', () => {
  it('stands above its mark where nothing is in the way', () => {
    expect(placeWords([{ text: 'best', x: 300, y: 100 }], { plot, marks: [] })).toEqual([
      { text: 'best', x: 300, y: 88 },
    ]);
  });

  it('goes below its mark at the top of the plot, and where another mark is above it', () => {
    const marks = [{ x: 300, y: 84 }];
    expect(placeWords([{ text: 'best', x: 300, y: 100 }], { plot, marks })[0]?.y).toBe(121);
    expect(placeWords([{ text: 'best', x: 300, y: 22 }], { plot, marks: [] })[0]?.y).toBe(43);
  });

  it('covers no other word while there is a free place', () => {
    const wanted = [0, 1, 2].map((i) => ({ text: 'not saved', x: 300 + i, y: 100 }));
    const placed = placeWords(wanted, { plot, marks: [] });
    const width = textWidth('not saved');
    placed.forEach((one, i) => {
      for (const other of placed.slice(i + 1)) {
        const apart = Math.abs(one.x - other.x) >= width || Math.abs(one.y - other.y) >= 12;
        expect(apart).toBe(true);
      }
    });
  });

  it('drops no word and lets none leave the plot at its sides', () => {
    const place = fc.record({
      text: fc.constantFrom('best', 'not saved'),
      x: fc.double({ min: plot.left, max: plot.right, noNaN: true }),
      y: fc.double({ min: plot.top, max: plot.bottom, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 30 }), (wanted) => {
        const placed = placeWords(wanted, { plot, marks: wanted });
        expect(placed.map(({ text }) => text)).toEqual(wanted.map(({ text }) => text));
        for (const { text, x } of placed) {
          expect(x - textWidth(text) / 2).toBeGreaterThanOrEqual(plot.left - 0.1);
          expect(x + textWidth(text) / 2).toBeLessThanOrEqual(plot.right + 0.1);
        }
      }),
    );
  });
});
