import { describe, expect, it } from 'vitest';
import { largestKnown } from './largestKnown';

describe('largestKnown', () => {
  it('passes over what is not known', () => {
    expect(largestKnown([undefined, 2, undefined, 3, 1])).toBe(3);
    expect(largestKnown([-2, undefined, -3])).toBe(-2);
    expect(largestKnown([0, undefined])).toBe(0);
    expect(largestKnown([undefined])).toBeUndefined();
    expect(largestKnown([])).toBeUndefined();
  });
});
