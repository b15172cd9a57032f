import { shortenLabel } from '../../format/shortenLabel';
import { companionLabelsEn } from '../../view/companionLabels.en';
import { fillText } from '../../view/fillText';
import type { Wording } from '../../view/viewOptions';
import type { ChartScale } from '../scale/chartScale';

/** What stands along an axis, shortened, and that it is on a log scale where it is. */
export function axisTitle(
  label: string,
  {
    scale,
    wording,
    length = 48,
  }: {
    /** Left out of categories. */
    readonly scale: Pick<ChartScale, 'kind'> | undefined;
    readonly wording: Wording;
    /** Most characters of the label. */
    readonly length?: number | undefined;
  },
): string {
  const { companion = companionLabelsEn } = wording.labels;
  const short = shortenLabel(label, length);
  return scale?.kind === 'log' ? fillText(companion.logScale, { label: short }) : short;
}
