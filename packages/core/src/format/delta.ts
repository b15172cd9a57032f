import { formatNumber, minus, signFor } from './number';

/**
 * A signed difference with the decimals of its row, and more where those would print 0 for what
 * is not 0.
 */
export function formatDelta(delta: number, decimals: number, locale: string): string {
  const sign = delta === 0 ? '' : signFor(locale, delta > 0 ? '+' : minus);
  const magnitude = Math.abs(delta);
  // The slack covers what log10 rounds away just below a half.
  const needed = magnitude === 0 ? 0 : Math.ceil(1e-9 - Math.log10(magnitude * 2));
  return sign + formatNumber(magnitude, Math.min(20, Math.max(decimals, needed)), locale);
}
