import { describe, expect, it } from 'vitest';
import { readNumber } from './readNumber';

describe('readNumber', () => {
  it('knows the spellings of NaN and infinity that training logs use', () => {
    for (const value of ['NaN', 'nan', { __float__: 'NaN' }]) expect(readNumber(value)).toBeNaN();
    for (const value of ['Infinity', 'inf', 'INF']) expect(readNumber(value)).toBe(Infinity);
    for (const value of ['-Infinity', '-inf']) expect(readNumber(value)).toBe(-Infinity);
  });

  it('takes the largest double for the infinity that a SQL store could not keep', () => {
    expect([Number.MAX_VALUE, -Number.MAX_VALUE].map(readNumber)).toEqual([Infinity, -Infinity]);
    expect(readNumber(1.79e308)).toBe(1.79e308);
  });

  it('keeps null apart from absent, and takes no text or boolean for a number', () => {
    expect(readNumber(null)).toBeNull();
    for (const value of ['', '1.5', 'constructor', true, [], {}, undefined]) {
      expect(readNumber(value)).toBeUndefined();
    }
  });
});
