import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDelta } from './delta';

describe('formatDelta', () => {
  it.each([
    [-0.004, 4, 'en-US', '\u22120.0040'],
    [-0.004, 0, 'en-US', '\u22120.004'],
    [0.004, 2, 'de-DE', '+0,004'],
    [0.2355, 4, 'en-US', '+0.2355'],
    [1234.5, 1, 'en-US', '+1,234.5'],
    [1e-6, 2, 'en-US', '+1e-6'],
    [0.004999999999999999, 2, 'en-US', '+0.005'],
    [0, 2, 'en-US', '0.00'],
  ])('writes %d in a row of %d decimals in %s as %s', (delta, decimals, locale, text) => {
    expect(formatDelta(delta, decimals, locale)).toBe(text);
  });

  it('never writes 0 for a difference that is not 0', () => {
    const deltas = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 9999 }).map((n) => n / 10_000),
    );
    fc.assert(
      fc.property(deltas, fc.integer({ min: 0, max: 6 }), (delta, decimals) => {
        fc.pre(delta !== 0);
        const text = formatDelta(delta, decimals, 'en-US');
        expect(text).toMatch(/[1-9]/);
        expect(text.startsWith(delta > 0 ? '+' : '\u2212')).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
