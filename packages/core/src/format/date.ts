const formats = new Map<string, Intl.DateTimeFormat>();

/** Month and day, in UTC so that server and client agree. */
export function formatDay(ms: number, locale: string): string {
  return formatDate(ms, locale, { month: 'short', day: 'numeric' });
}

/** Month, day, hour and minute, in UTC so that server and client agree. */
export function formatTime(ms: number, locale: string): string {
  return formatDate(ms, locale, { month: 'short', day: 'numeric', ...clock });
}

/** Parts of a time, in UTC so that server and client agree; empty for what is no date. */
export function formatDate(ms: number, locale: string, parts: Intl.DateTimeFormatOptions): string {
  if (!Number.isFinite(new Date(ms).getTime())) return '';
  const key = `${locale} ${JSON.stringify(parts)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' });
    formats.set(key, format);
  }
  return format.format(ms);
}

/** Hours from 00 to 23: a locale's own 12 hours would take twice the room on an axis. */
export const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
