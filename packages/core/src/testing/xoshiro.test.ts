import { describe, expect, it } from 'vitest';
import { createXoshiro } from './xoshiro';

describe('createXoshiro', () => {
  it('gives the same numbers for the same seed, and others for another', () => {
    const three = (seed: number) => Array.from({ length: 3 }, createXoshiro(seed).next);
    expect(three(1)).toEqual(three(1));
    expect(three(2)).not.toEqual(three(1));
  });

  it('is uniform and normal as far as 100,000 draws can tell', () => {
    const random = createXoshiro(7);
    const uniform = Array.from({ length: 100_000 }, random.next);
    const normal = Array.from({ length: 100_000 }, random.normal);
    const moment = (list: readonly number[], power: number) =>
      list.reduce((sum, value) => sum + value ** power, 0) / list.length;
    expect(moment(uniform, 1)).toBeCloseTo(1 / 2, 2);
    expect(moment(uniform, 2)).toBeCloseTo(1 / 3, 2);
    expect(Math.abs(moment(normal, 1))).toBeLessThan(0.01);
    expect(Math.abs(moment(normal, 2) - 1)).toBeLessThan(0.02);
    expect(Math.abs(moment(normal, 4) - 3)).toBeLessThan(0.15);
    expect(normal.filter((value) => Math.abs(value) > 1.96).length / 1e5).toBeCloseTo(0.05, 2);
  });
});
