import type { Axis } from '../../curve/axis';
import { formatTime } from '../../format/date';
import { formatDuration } from '../../format/duration';
import { formatCount, formatNumber } from '../../format/number';
import { fillText } from '../../view/fillText';
import { lossChartLabelsEn } from '../../view/lossChartLabels.en';
import type { Wording } from '../../view/viewOptions';

/** A position on an axis as a number: 1,440, 4.5, 48.23 M, 2 h 18 min, Nov 22, 14:30. */
export function positionText(axis: Axis, position: number, wording: Wording): string {
  switch (axis) {
    case 'step':
    case 'relativeStep':
      return formatNumber(position, Number.isInteger(position) ? 0 : 2, wording.locale);
    case 'epoch':
      return epochText(position, wording);
    case 'tokens':
      return formatCount(position, wording);
    case 'relativeTime':
      return formatDuration(position, wording);
    case 'wallTime':
      return formatTime(position, wording.locale);
  }
}

/** The same with what it counts: Step 1,440. */
export function placeText(axis: Axis, position: number, wording: Wording): string {
  const at = positionText(axis, position, wording);
  const { chart = lossChartLabelsEn } = wording.labels;
  return fillText(chart.at[axis], { at });
}

/** Epochs as whole as they are: 11 and 4.5. */
export function epochText(epoch: number, { locale }: Wording): string {
  return formatNumber(epoch, Math.abs(epoch - Math.round(epoch)) < 0.05 ? 0 : 1, locale);
}

export function countText(count: number, { locale }: Wording): string {
  return formatNumber(count, 0, locale);
}
