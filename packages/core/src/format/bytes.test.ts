import { describe, expect, it } from 'vitest';
import { labelsEn } from '../view/labels.en';
import { formatBytes } from './bytes';

describe('formatBytes', () => {
  it.each([
    [0, 'en-US', '0 B'],
    [999, 'en-US', '999 B'],
    [1000, 'en-US', '1.0 kB'],
    [999_960, 'en-US', '1.0 MB'],
    [45_700_000_000, 'en-US', '45.7 GB'],
    [45_700_000_000, 'de-DE', '45,7 GB'],
    [2e18, 'en-US', '2,000.0 PB'],
  ])('writes %d bytes in %s as %s', (bytes, locale, text) => {
    expect(formatBytes(bytes, { locale, labels: labelsEn })).toBe(text);
  });
});
