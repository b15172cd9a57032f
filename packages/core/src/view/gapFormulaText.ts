import type { GapRelativeTo } from '../comparison/gap';
import { fillText } from './fillText';
import { gapLabelsEn } from './gapLabels.en';
import type { MetricText } from './metricText';
import type { Wording } from './viewOptions';

interface WrittenGap {
  readonly value: number;
  readonly reference: number;
  readonly relativeTo: GapRelativeTo;
  /** Of the row that the values are in. */
  readonly text: MetricText;
}

/** How a percentage was computed, with the digits that the row shows. */
export function gapFormulaText(
  { value, reference, relativeTo, text }: WrittenGap,
  { labels }: Wording,
): string {
  const { ofLarger, ofReference } = labels.gap ?? gapLabelsEn;
  const isOfReference = relativeTo === 'reference';
  const larger = isOfReference || Math.abs(reference) > Math.abs(value) ? reference : value;
  const write = (number: number) => text.value({ state: 'value', value: number, from: 'history' });
  return fillText(isOfReference ? ofReference : ofLarger, {
    value: write(value),
    reference: write(reference),
    larger: write(larger),
  });
}
