import type { Objective } from '../metric/metricDefinition';
import { companionLabelsEn } from '../view/companionLabels.en';
import { fillText } from '../view/fillText';
import type { Wording } from '../view/viewOptions';

/** The metric, as it stands in a sentence, and which way of it is better. */
export function objectiveSubtitle(
  { direction }: Pick<Objective, 'direction'>,
  { metric, wording }: { readonly metric: string; readonly wording: Wording },
): string {
  const { companion = companionLabelsEn } = wording.labels;
  return fillText(direction === 'min' ? companion.lowerIsBetter : companion.higherIsBetter, {
    metric,
  });
}
