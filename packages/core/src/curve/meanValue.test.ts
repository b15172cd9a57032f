import { describe, expect, it } from 'vitest';
import { createHistory } from '../run/history';
import { meanValue } from './meanValue';

const of = (value: readonly number[]) => createHistory({ step: value.map((_, i) => i), value });

describe('meanValue', () => {
  it('is not poisoned by NaN and infinities', () => {
    expect(meanValue(of([1, Number.NaN, 3, Infinity]))).toBe(2);
  });

  it('is undefined, not 0, where no value is finite', () => {
    expect(meanValue(of([]))).toBeUndefined();
    expect(meanValue(of([Number.NaN]))).toBeUndefined();
  });

  it('does not overflow where the sum would', () => {
    expect(meanValue(of([1.7e308, 1.7e308]))).toBe(1.7e308);
    expect(meanValue(of([1.7e308, -1.7e308]))).toBe(0);
  });
});
