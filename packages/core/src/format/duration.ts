import { formatNumber } from './number';
import type { UnitWording } from './units';

/** Seconds in the two largest units: 2 h 18 min, 48 min, 12 s. Under ten seconds with two digits. */
export function formatDuration(seconds: number, { locale, labels }: UnitWording): string {
  const { day, hour, minute, second } = labels.units;
  const rounded = Math.round(seconds);
  if (seconds < 9.95) return `${twoDigits(seconds, locale)} ${second}`;
  if (rounded < 60) return `${rounded} ${second}`;
  if (rounded < 3600) return twoUnits(rounded, 60, minute, second);
  const minutes = Math.round(seconds / 60);
  if (minutes < 24 * 60) return twoUnits(minutes, 60, hour, minute);
  return twoUnits(Math.round(seconds / 3600), 24, day, hour);
}

function twoDigits(seconds: number, locale: string): string {
  const short = Number(seconds.toPrecision(2));
  return formatNumber(short, String(short).split('.')[1]?.length ?? 0, locale);
}

function twoUnits(amount: number, per: number, large: string, small: string): string {
  const rest = amount % per;
  const whole = `${Math.floor(amount / per)} ${large}`;
  return rest === 0 ? whole : `${whole} ${rest} ${small}`;
}
