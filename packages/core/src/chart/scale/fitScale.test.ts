import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitScale, placeOf, scaleKindOf } from './fitScale';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const range = [300, 20] as const;

describe('fitScale', () => {
  it('places every value inside the range, and a larger one never before a smaller one', () => {
    const moderate = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(moderate, { minLength: 1 }), (values) => {
        const scale = fitScale(values, { range });
        const places = [...values].sort((a, b) => a - b).map((value) => placeOf(scale, value));
        expect(places.every((y) => y >= 20 && y <= 300)).toBe(true);
        expect([...places].sort((a, b) => b - a)).toEqual(places);
      }),
    );
  });

  it('survives values as far apart as numbers get', () => {
    fc.assert(
      fc.property(fc.array(finite, { minLength: 1 }), (values) => {
        const scale = fitScale(values, { range });
        expect(scale.domain.every(Number.isFinite)).toBe(true);
        for (const value of values) {
          expect(placeOf(scale, value)).toBeGreaterThanOrEqual(20);
          expect(placeOf(scale, value)).toBeLessThanOrEqual(300);
        }
      }),
    );
  });

  it('leaves room at both ends, but goes below 0 for no loss', () => {
    expect(fitScale([1, 2], { range }).domain[0]).toBeCloseTo(0.93);
    expect(fitScale([1, 2], { range }).domain[1]).toBeCloseTo(2.07);
    expect(fitScale([0.01, 0.5], { range }).domain[0]).toBe(0);
    expect(fitScale([-1, 1], { range }).domain[0]).toBeLessThan(-1);
  });

  it('leaves nothing out of the picture that lies outside of the domain', () => {
    const scale = fitScale([1, 2], { range });
    expect([placeOf(scale, -5), placeOf(scale, 50)]).toEqual([300, 20]);
  });

  it('is never a line of no length', () => {
    for (const values of [[], [0], [5], [-5], [1e-300]]) {
      const [from, to] = fitScale(values, { range }).domain;
      expect(from).toBeLessThan(to);
    }
  });

  it('is a log axis from two decades on, and only where all is above 0', () => {
    expect(scaleKindOf([1e-5, 1e-3])).toBe('log');
    expect(scaleKindOf([1e-5, 0.99e-3])).toBe('linear');
    expect(scaleKindOf([0, 1000])).toBe('linear');
    expect(scaleKindOf([-1, 1000])).toBe('linear');
  });
});
