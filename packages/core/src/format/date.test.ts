import { describe, expect, it } from 'vitest';
import { formatDay } from './date';

describe('formatDay', () => {
  it('is the day in UTC, whatever the time zone of the machine', () => {
    expect(formatDay(Date.UTC(2026, 10, 30, 0, 0, 1), 'en-US')).toBe('Nov 30');
    expect(formatDay(Date.UTC(2026, 10, 30, 23, 59), 'en-US')).toBe('Nov 30');
    expect(formatDay(Date.UTC(2026, 10, 30), 'de-DE')).toBe('30. Nov.');
  });

  it.each([Number.NaN, Infinity, 1e20])('is empty for %d, which is no date', (ms) => {
    expect(formatDay(ms, 'en-US')).toBe('');
  });
});
