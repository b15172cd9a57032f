import type { ConfigCell } from '../comparison/configTable';
import { formatNumber, minus } from '../format/number';
import { configValueLabelsEn } from './configValueLabels.en';
import type { Wording } from './viewOptions';

/**
 * A configuration value as people write it: numbers with up to six digits and under 1e-3 as powers
 * of ten; a text that reads like something else in quotes, so that `1` and `"1"` stay apart.
 */
export function configText(cell: ConfigCell, { locale, labels }: Wording): string {
  const { config = configValueLabelsEn } = labels;
  if (cell.state !== 'value') return config[cell.state];
  const { value } = cell;
  if (typeof value === 'number') return configNumber(value, locale);
  if (typeof value !== 'string') return String(value);
  return readsLikeAnother(value) ? `“${value}”` : value;
}

/** A number of a configuration; see {@link configText}. */
export function configNumber(value: number, locale: string): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? '∞' : `${minus}∞`;
  if (Number.isInteger(value)) return formatNumber(value, 0, locale);
  const shortened = Number(value.toPrecision(6));
  const [digits = '', exponent = '0'] = Math.abs(shortened).toExponential().split('e');
  const decimals = Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
  return formatNumber(shortened, Math.min(20, decimals), locale);
}

function readsLikeAnother(text: string): boolean {
  return text.trim() !== text || /^(|true|false|null)$/.test(text) || !Number.isNaN(Number(text));
}
