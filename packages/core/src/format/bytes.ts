import { formatNumber } from './number';
import type { UnitWording } from './units';

/** Bytes in decimal units with one digit: 45.7 GB. */
export function formatBytes(bytes: number, { locale, labels }: UnitWording): string {
  const units = labels.units.bytes;
  let value = bytes;
  let unit = 0;
  while (value >= 999.95 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${formatNumber(value, unit === 0 ? 0 : 1, locale)} ${units[unit]}`;
}
