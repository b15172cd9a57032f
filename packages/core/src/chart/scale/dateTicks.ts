import { clock, formatDate } from '../../format/date';
import type { AxisTick } from './axisTicks';
import type { ChartDomain } from './chartScale';

/**
 * Round times inside a range of milliseconds since the Unix epoch, in UTC: clock times, with the
 * date in place of midnight, days, or first days of months; with the year where it is a new one.
 */
export function dateTicks(
  [from, to]: ChartDomain,
  { count, locale }: { readonly count: number; readonly locale: string },
): readonly AxisTick[] {
  const rough = (to - from) / Math.max(1, count);
  const step = steps.find((each) => each >= rough);
  const values = step === undefined ? monthTicks([from, to], rough) : evenTicks([from, to], step);
  return values.map((value, i) => {
    const yearBefore = new Date(values[i - 1] ?? from).getUTCFullYear();
    const isNewYear = new Date(value).getUTCFullYear() !== yearBefore;
    const parts: Intl.DateTimeFormatOptions =
      value % day !== 0
        ? { ...clock, ...(step !== undefined && step < minute && { second: '2-digit' }) }
        : {
            month: 'short',
            ...(step !== undefined && { day: 'numeric' }),
            ...(isNewYear && { year: 'numeric' }),
          };
    return { value, text: formatDate(value, locale, parts) };
  });
}

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const steps = [
  ...[1, 2, 5, 10, 15, 30].map((count) => count * second),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * minute),
  ...[1, 2, 3, 6, 12].map((count) => count * hour),
  ...[1, 2, 7, 14].map((count) => count * day),
];
const months = [1, 2, 3, 6];

function evenTicks([from, to]: ChartDomain, step: number): readonly number[] {
  const first = Math.ceil(from / step);
  const last = Math.floor(to / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * step);
}

/** First days of every so many months, counted from January, or of every so many years. */
function monthTicks([from, to]: ChartDomain, rough: number): readonly number[] {
  const wanted = rough / (30 * day);
  const step = months.find((each) => each >= wanted) ?? 12 * yearStep(wanted / 12);
  const start = new Date(from);
  const first = start.getUTCFullYear() * 12 + start.getUTCMonth();
  const ticks: number[] = [];
  for (let month = Math.floor(first / step) * step; ; month += step) {
    const tick = Date.UTC(Math.floor(month / 12), month % 12, 1);
    if (!(tick <= to)) return ticks;
    if (tick >= from) ticks.push(tick);
  }
}

function yearStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted));
  const share = wanted / power;
  return Math.max(1, power * (share > 5 ? 10 : share > 2 ? 5 : share > 1 ? 2 : 1));
}
