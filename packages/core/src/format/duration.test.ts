import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelsEn } from '../view/labels.en';
import { formatDuration } from './duration';

const english = { locale: 'en-US', labels: labelsEn };

describe('formatDuration', () => {
  it.each([
    [0, '0 s'],
    [0.25, '0.25 s'],
    [9.94, '9.9 s'],
    [9.96, '10 s'],
    [12, '12 s'],
    [59.6, '1 min'],
    [90, '1 min 30 s'],
    [2880, '48 min'],
    [3599.6, '1 h'],
    [8280, '2 h 18 min'],
    [86_399, '1 d'],
    [93_600, '1 d 2 h'],
  ])('writes %d seconds as %s', (seconds, text) => {
    expect(formatDuration(seconds, english)).toBe(text);
  });

  it('writes digits and units as its language does', () => {
    const german = {
      locale: 'de-DE',
      labels: {
        units: { ...labelsEn.units, day: 'Tg.', hour: 'Std.', minute: 'Min.', second: 'Sek.' },
      },
    };
    expect([9.4, 12, 2880, 8280, 93_600].map((seconds) => formatDuration(seconds, german))).toEqual(
      ['9,4 Sek.', '12 Sek.', '48 Min.', '2 Std. 18 Min.', '1 Tg. 2 Std.'],
    );
  });

  it('never writes a full unit as the rest of the larger one', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e6, noNaN: true }), (seconds) => {
        expect(formatDuration(seconds, english)).not.toMatch(/\b60 (s|min)|\b24 h/);
      }),
      { numRuns: 1000 },
    );
  });
});
