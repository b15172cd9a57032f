import { metricDefinition } from '../comparison/metricDefinitions';
import { formatNumber } from '../format/number';
import { fillTemplate, plainText } from '../format/template';
import type { Direction } from '../metric/metricDefinition';
import { metricInText, metricLabel } from './metricLabel';
import { type MetricText, metricText } from './metricText';
import type { Wording } from './viewOptions';

/** The metric that one role's curves show. */
export interface LossChartMetric {
  readonly key: string;
  readonly label: string;
  readonly direction: Direction;
  /** The values whose decimals all values of the chart are written with. */
  readonly reference: readonly number[];
}

export function chartMetric(
  key: string,
  direction: Direction,
  reference: readonly number[],
  wording: Wording,
): LossChartMetric {
  return { key, label: metricLabel(metricDefinition(key), wording), direction, reference };
}

/** Writes values of a chart's metric, all with the same decimals. */
export function chartText(metric: LossChartMetric, wording: Wording): MetricText {
  return metricText(metricDefinition(metric.key), metric.reference, wording);
}

/** A value of a history in words, non-finite ones too. */
export function pointText(text: MetricText, value: number): string {
  return Number.isNaN(value)
    ? text.value({ state: 'nan' })
    : Number.isFinite(value)
      ? text.value({ state: 'value', value, from: 'history' })
      : text.value({ state: value > 0 ? 'inf' : '-inf' });
}

export const inText = (metric: LossChartMetric, wording: Wording): string =>
  metricInText(metric, wording);

export const stepText = (step: number, { locale }: Wording): string =>
  formatNumber(step, Number.isInteger(step) ? 0 : 2, locale);

export const countText = (count: number, { locale }: Wording): string =>
  formatNumber(count, 0, locale);

/** Epochs as whole as they are: 11 and 4.5. */
export const epochText = (epoch: number, { locale }: Wording): string =>
  formatNumber(epoch, Math.abs(epoch - Math.round(epoch)) < 0.05 ? 0 : 1, locale);

export const fillText = (template: string, values: { readonly [name: string]: string }): string =>
  plainText(fillTemplate(template, values));
