import { describe, expect, it } from 'vitest';
import { correlationInterval } from './fisherZ';

describe('correlationInterval', () => {
  it('of r = .7 over 10 pairs is .126 to .923', () => {
    const [low, high] = correlationInterval({ r: 0.7, n: 10 }) ?? [];
    expect(low).toBeCloseTo(0.126, 3);
    expect(high).toBeCloseTo(0.923, 3);
  });

  // scipy.stats.PearsonRResult(r, 1, 'two-sided', n, x, y).confidence_interval(level), scipy 1.17:
  // numpy.tanh(numpy.arctanh(r) + [-1, 1] * scipy.stats.norm.ppf(.5 + level / 2) / sqrt(n - 3))
  it.each([
    [-0.4, 25, 0.9, [-0.6494418977446113, -0.07283574809378715]],
    [0.95, 6, 0.99, [0.3316002018476084, 0.9973838065574111]],
  ] as const)('of r = %d over %i pairs at level %d', (r, n, level, expected) => {
    const interval = correlationInterval({ r, n, level }) ?? [];
    expect(interval[0]).toBeCloseTo(expected[0], 12);
    expect(interval[1]).toBeCloseTo(expected[1], 12);
  });

  it('of a perfect correlation is that correlation', () => {
    expect(correlationInterval({ r: 1, n: 10 })).toEqual([1, 1]);
  });

  it('does not exist under four pairs or for what is no correlation', () => {
    expect(correlationInterval({ r: 0.7, n: 3 })).toBeUndefined();
    expect(correlationInterval({ r: 1.1, n: 10 })).toBeUndefined();
    expect(correlationInterval({ r: Number.NaN, n: 10 })).toBeUndefined();
  });
});
