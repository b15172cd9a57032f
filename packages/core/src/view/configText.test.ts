import { describe, expect, it } from 'vitest';
import { configNumber } from './configText';

describe('configNumber', () => {
  it.each([
    [0.0003, '3e-4'],
    [1e-5, '1e-5'],
    [0.03, '0.03'],
    [0.1 + 0.2, '0.3'],
    [-0.5, '−0.5'],
    [8192, '8,192'],
    [1234.5, '1,234.5'],
    [0, '0'],
    [1e21, '1e21'],
    [Number.NaN, 'NaN'],
    [-Infinity, '−∞'],
  ])('writes %d as people do', (value, text) => {
    expect(configNumber(value, 'en-US')).toBe(text);
  });

  it('follows the locale', () => {
    expect(configNumber(1234.5, 'de-DE')).toBe('1.234,5');
  });
});
