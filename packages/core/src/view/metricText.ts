import type { Cell } from '../comparison/cell';
import { formatDelta } from '../format/delta';
import { formatDuration } from '../format/duration';
import {
  formatCount,
  formatNumber,
  minus,
  rowDecimals,
  signFor,
  thinSpace,
  withPercent,
} from '../format/number';
import type { MetricDefinition } from '../metric/metricDefinition';
import { tableLabelsEn } from './tableLabels.en';
import type { Wording } from './viewOptions';

/** How the values of one row are written, so that all of them carry the same decimals. */
export interface MetricText {
  value(cell: Cell): string;
  /** Signed, in the row's unit. */
  delta(delta: number): string;
}

/** The formatter of a row whose values are given. */
export function metricText(
  metric: Pick<MetricDefinition, 'format'>,
  values: readonly number[],
  wording: Wording,
): MetricText {
  return textWithDecimals(metric, metricDecimals(metric, values), wording);
}

/** The same for decimals that were found before. */
export function textWithDecimals(
  metric: Pick<MetricDefinition, 'format'>,
  decimals: number,
  wording: Wording,
): MetricText {
  const { locale, labels } = wording;
  const write = (value: number): string => {
    switch (metric.format) {
      case 'percent':
        return withPercent(formatNumber(value, decimals, locale), wording);
      case 'duration':
        return formatDuration(value, wording);
      case 'count':
        return formatCount(value, wording);
      default:
        return formatNumber(value, decimals, locale);
    }
  };
  return {
    value(cell) {
      if (cell.state !== 'value') return nothingText[cell.state];
      const text = write(cell.value);
      return cell.of === undefined
        ? text
        : `${text}/${formatNumber(cell.of, epochDecimals([cell.of]), locale)}`;
    },
    delta(delta) {
      const sign = delta === 0 ? '' : signFor(locale, delta > 0 ? '+' : minus);
      if (metric.format === 'duration') return sign + formatDuration(Math.abs(delta), wording);
      const isLargeCount = metric.format === 'count' && Math.abs(delta) >= 1;
      if (isLargeCount) return sign + formatCount(Math.abs(delta), wording);
      const text = formatDelta(delta, decimals, locale);
      const { table = tableLabelsEn } = labels;
      return metric.format === 'percent' ? `${text}${thinSpace}${table.points}` : text;
    },
  };
}

const nothingText = { missing: '—', null: 'null', nan: 'NaN', inf: '∞', '-inf': `${minus}∞` };

/** With how many decimals the values of one row are written. */
export function metricDecimals(
  metric: Pick<MetricDefinition, 'format'>,
  values: readonly number[],
): number {
  switch (metric.format) {
    case 'fixed2':
      return 2;
    case 'epoch':
      return epochDecimals(values);
    case 'percent':
      return values.every((value) => Math.abs(value) >= 1 || value === 0) ? 0 : 1;
    default:
      return rowDecimals(values);
  }
}

function epochDecimals(values: readonly number[]): number {
  return values.every((value) => Math.abs(value - Math.round(value)) < 0.005) ? 0 : 2;
}
