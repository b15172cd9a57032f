import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisTicks } from './axisTicks';

const texts = (from: number, to: number, scale: 'linear' | 'log', count = 5) =>
  axisTicks([from, to], { scale, count, locale: 'en-US' }).map((tick) =>
    tick.text.replace('\u202f', ' '),
  );

describe('axisTicks', () => {
  it('gives round numbers with shared decimals', () => {
    expect(texts(0.53, 2.3, 'linear')).toEqual(['1.0', '1.5', '2.0']);
    expect(texts(0, 5760, 'linear', 6)).toEqual(['0', '1,000', '2,000', '3,000', '4,000', '5,000']);
    expect(texts(0, 3_200_000, 'linear')).toEqual([
      '0',
      '0.5 M',
      '1.0 M',
      '1.5 M',
      '2.0 M',
      '2.5 M',
      '3.0 M',
    ]);
  });

  it('gives digits within a decade and powers over many', () => {
    expect(texts(0.53, 2.3, 'log')).toEqual(['0.6', '0.8', '1.0', '1.5', '2.0']);
    expect(texts(0.005, 300, 'log')).toEqual(['0.01', '0.1', '1', '10', '100']);
    expect(texts(0.801, 0.812, 'log').length).toBeGreaterThan(3);
  });

  it('stays inside the range, ascends and is never crowded', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
        fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
        fc.constantFrom('linear' as const, 'log' as const),
        (from, span, scale) => {
          const ticks = axisTicks([from, from + span], { scale, count: 5, locale: 'en-US' });
          expect(ticks.length).toBeLessThanOrEqual(16);
          ticks.forEach(({ value }, i) => {
            expect(value).toBeGreaterThanOrEqual(from);
            expect(value).toBeLessThanOrEqual(from + span);
            const before = ticks[i - 1];
            if (before) expect(value).toBeGreaterThan(before.value);
          });
        },
      ),
    );
  });
});
