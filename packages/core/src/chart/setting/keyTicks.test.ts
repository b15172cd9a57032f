import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordingOf } from '../../view/viewOptions';
import { fitScale } from '../scale/fitScale';
import { keyTicks } from './keyTicks';

const ticks = (values: readonly number[], gap = 16) =>
  keyTicks(values, { scale: fitScale(values, { range: [240, 0] }), wording: wordingOf({}), gap });
const texts = (values: readonly number[]) => ticks(values).map(({ text }) => text);

describe('keyTicks', () => {
  it('are the values themselves where they are few', () => {
    expect(texts([16, 4, 64, 16])).toEqual(['4', '16', '64']);
    expect(texts([1e-4, 3e-4, 1e-2])).toEqual(['1e-4', '3e-4', '0.01']);
  });

  it('leave out what is too close to another, never the ends', () => {
    expect(texts([0, 0.01, 0.3])).toEqual(['0', '0.3']);
    expect(texts([0, 0.29, 0.3])).toEqual(['0', '0.3']);
  });

  it('are round numbers where there are many', () => {
    const many = Array.from({ length: 40 }, (_, i) => 0.5 + i * 0.0317);
    expect(texts(many)).toEqual(['0.6', '0.8', '1.0', '1.2', '1.4', '1.6', '1.8']);
  });

  it('stand apart, inside of the axis', () => {
    const values = fc.array(fc.double({ min: -1e4, max: 1e4, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, fc.integer({ min: 12, max: 60 }), (list, gap) => {
        const places = ticks(list, gap).map(({ position }) => position);
        expect(places.every((place) => place >= 0 && place <= 240)).toBe(true);
        places.forEach((place, i) => {
          if (i > 0 && new Set(list).size <= 10) {
            expect(Math.abs(place - (places[i - 1] as number))).toBeGreaterThanOrEqual(gap);
          }
        });
      }),
    );
  });
});
