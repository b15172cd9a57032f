const formats = new Map<string, Intl.DateTimeFormat>();

/** Month and day, in UTC so that server and client agree. */
export function formatDay(ms: number, locale: string): string {
  if (!Number.isFinite(new Date(ms).getTime())) return '';
  let format = formats.get(locale);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone: 'UTC' });
    formats.set(locale, format);
  }
  return format.format(ms);
}
