import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelsEn } from '../view/labels.en';
import { formatDelta } from './delta';
import {
  formatCount,
  formatNumber,
  formatShare,
  formatShareRange,
  rowDecimals,
  signFor,
  withoutPlus,
} from './number';

const en = 'en-US';
const de = 'de-DE';
const wording = (locale: string) => ({ locale, labels: labelsEn });

describe('formatNumber', () => {
  it.each([
    [0.6686, 4, en, '0.6686'],
    [0.6686, 4, de, '0,6686'],
    [12345.6, 1, en, '12,345.6'],
    [12345.6, 1, de, '12.345,6'],
    [-2.5, 1, en, '\u22122.5'],
    [0, 2, en, '0.00'],
    [-0, 2, en, '0.00'],
    [-0.001, 2, en, '0.00'],
  ])('writes %d with %d decimals in %s as %s', (value, decimals, locale, text) => {
    expect(formatNumber(value, decimals, locale)).toBe(text);
  });

  it.each([
    [1e-5, '1e-5'],
    [2.5e-5, '2.5e-5'],
    [-1e-5, '\u22121e-5'],
    [1.23456e-7, '1.235e-7'],
    [1e15, '1e15'],
  ])('writes %d as a power of ten, never as 0', (value, text) => {
    expect(formatNumber(value, 2, en)).toBe(text);
  });

  it('writes a power of ten with the decimal separator of its language', () => {
    expect(formatNumber(-1.704e-6, 2, de)).toBe('\u22121,704e-6');
  });
});

describe('signFor', () => {
  it.each([
    ['en-US', '+'],
    ['de-DE', '+'],
    ['he-IL', '\u200e+'],
    ['fa-IR', '\u200e+'],
    ['ar-EG', '\u061c+'],
  ])('keeps the sign before its digits in %s', (locale, sign) => {
    expect(signFor(locale, '+')).toBe(sign);
  });

  it('is part of every number with a sign', () => {
    const wanted = ['\u200e\u22122.5', '\u200e\u22121.5e-6', '\u200e< 0.1\u202f%', '\u200e+0.5'];
    expect([
      formatNumber(-2.5, 1, 'he-IL'),
      formatNumber(-1.5e-6, 1, 'he-IL'),
      formatShare(0.0004, wording('he-IL')),
      formatDelta(0.5, 1, 'he-IL'),
    ]).toEqual(wanted);
  });

  it.each(['en-US', 'he-IL', 'ar-EG'])('can be left out again in %s', (locale) => {
    const plain = formatNumber(0.5, 1, locale);
    expect(withoutPlus(formatDelta(0.5, 1, locale))).toBe(plain);
  });
});

describe('rowDecimals', () => {
  it.each([
    [[0.6686, 1.1267], 4],
    [[123.4, 150.2], 1],
    [[12345.6], 0],
    [[11, 12], 0],
    [[0.00123], 6],
    [[Number.NaN, 2.5], 3],
  ])('shows four digits of the smallest of %j', (values, decimals) => {
    expect(rowDecimals(values)).toBe(decimals);
  });

  it('is not lowered to thousands of decimals by one tiny value', () => {
    expect(rowDecimals([2.5, 1e-9])).toBe(3);
  });
});

describe('formatShare', () => {
  it.each([
    [0.2605, en, '26\u202f%'],
    [0.2605, de, '26\u202f%'],
    [0.004, en, '0.4\u202f%'],
    [0.004, de, '0,4\u202f%'],
    [0.0004, en, '< 0.1\u202f%'],
    [0.0004, de, '< 0,1\u202f%'],
    [0, en, '0\u202f%'],
    [1, en, '100\u202f%'],
  ])('writes the share %d in %s as %s', (share, locale, text) => {
    expect(formatShare(share, wording(locale))).toBe(text);
  });

  it('puts the sign where the language puts it, once for a range', () => {
    const turkish = {
      locale: 'tr-TR',
      labels: { units: { ...labelsEn.units, percent: '%{value}' } },
    };
    expect(formatShare(0.004, turkish)).toBe('%0,4');
    expect(formatShareRange([0.2605, 0.4066], turkish)).toBe('%26–41');
    expect(formatShareRange([0.2605, 0.4066], wording(en))).toBe('26–41\u202f%');
    expect(formatShareRange([0.2605, 0.2607], wording(en))).toBe('26\u202f%');
  });

  it('never writes 0 for a share that is not 0', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, minExcluded: true, noNaN: true }), (share) => {
        expect(formatShare(share, wording(en))).toMatch(/[1-9]/);
      }),
    );
  });
});

describe('formatCount', () => {
  it.each([
    [48_234_496, en, '48.23\u202fM'],
    [48_234_496, de, '48,23\u202fM'],
    [1.5e9, en, '1.50\u202fB'],
    [2e12, en, '2.00\u202fT'],
    [-3e6, en, '\u22123.00\u202fM'],
    [999_999, en, '999,999'],
    [12.5, en, '12.50'],
  ])('writes %d in %s as %s', (value, locale, text) => {
    expect(formatCount(value, wording(locale))).toBe(text);
  });
});
