import type { UnitWording } from './units';

/** A typographic minus, so that signs line up with digits. */
export const minus = '\u2212';
/** Between a number and its unit: never breaks, narrower than a space. */
export const thinSpace = '\u202f';

/**
 * Decimals that show `digits` significant digits of the smallest magnitude, for all values of a
 * row at once. At most 6: smaller numbers are written as powers of ten.
 */
export function rowDecimals(values: readonly number[], digits = 4): number {
  let smallest = Infinity;
  for (const value of values) {
    const magnitude = Math.abs(value);
    if (Number.isFinite(magnitude) && magnitude >= 1e-3) smallest = Math.min(smallest, magnitude);
  }
  if (values.length > 0 && values.every((value) => Number.isInteger(value))) return 0;
  if (smallest === Infinity) return digits;
  return Math.min(6, Math.max(0, digits - 1 - Math.floor(Math.log10(smallest))));
}

/** A number with fixed decimals and thousands separators; under 1e-3 as a power of ten. */
export function formatNumber(value: number, decimals: number, locale: string): string {
  const magnitude = Math.abs(value);
  if (magnitude !== 0 && (magnitude < 1e-3 || magnitude >= 1e15)) return power(value, locale);
  const text = numberFormat(locale, decimals).format(magnitude);
  return value < 0 && /[1-9]/.test(text) ? signFor(locale, minus) + text : text;
}

/**
 * A sign to write before digits. Where text runs from right to left, the invisible mark comes first
 * that such a locale puts there itself: without, the sign is shown behind its number.
 */
export function signFor(locale: string, sign: string): string {
  let mark = marks.get(locale);
  if (mark === undefined) {
    mark = /^\p{Cf}/u.exec(new Intl.NumberFormat(locale).format(-1))?.[0] ?? '';
    marks.set(locale, mark);
  }
  return mark + sign;
}

/** What a number that says "more" by a sign is without it. */
export function withoutPlus(text: string): string {
  return text.replace(/^\p{Cf}?\+/u, '');
}

const marks = new Map<string, string>();

/** Large counts as 48.23 M, smaller ones in full. */
export function formatCount(value: number, { locale, labels }: UnitWording): string {
  const { million, billion, trillion } = labels.units;
  const units = [
    [1e12, trillion],
    [1e9, billion],
    [1e6, million],
  ] as const;
  for (const [size, unit] of units) {
    if (Math.abs(value) >= size) {
      return `${formatNumber(value / size, 2, locale)}${thinSpace}${unit}`;
    }
  }
  return formatNumber(value, Number.isInteger(value) ? 0 : 2, locale);
}

/** A share as a whole percentage; below 1 % with one digit, below 0.1 % as "< 0.1 %". */
export function formatShare(share: number, wording: UnitWording): string {
  return withPercent(shareDigits(share, wording.locale), wording);
}

/** Two shares as a range, `26–41 %`, or as one where both are written the same. */
export function formatShareRange(
  [from, to]: readonly [from: number, to: number],
  wording: UnitWording,
): string {
  const [low, high] = [shareDigits(from, wording.locale), shareDigits(to, wording.locale)];
  return withPercent(low === high ? high : `${low}–${high}`, wording);
}

/** A number that is in percent already, behind or before the sign of the language. */
export function withPercent(digits: string, { labels }: UnitWording): string {
  return labels.units.percent.replace('{value}', () => digits);
}

function shareDigits(share: number, locale: string): string {
  const percent = share * 100;
  if (percent !== 0 && percent < 0.1)
    return `${signFor(locale, '<')} ${formatNumber(0.1, 1, locale)}`;
  return formatNumber(percent, percent !== 0 && percent < 1 ? 1 : 0, locale);
}

function power(value: number, locale: string): string {
  const [mantissa = '', exponent = ''] = Math.abs(value).toExponential(3).split('e');
  const trimmed = mantissa.replace(/\.?0+$/, '');
  const digits = numberFormat(locale, trimmed.split('.')[1]?.length ?? 0).format(Number(trimmed));
  const sign = exponent.startsWith('-') ? '-' : '';
  return `${value < 0 ? signFor(locale, minus) : ''}${digits}e${sign}${exponent.replace(/^[+-]/, '')}`;
}

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: string, decimals: number): Intl.NumberFormat {
  const key = `${locale}/${decimals}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    formats.set(key, format);
  }
  return format;
}
