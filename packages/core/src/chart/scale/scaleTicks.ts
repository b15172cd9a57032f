import type { Wording } from '../../view/viewOptions';
import { axisTicks } from './axisTicks';
import type { ChartScale } from './chartScale';
import { placeOf } from './fitScale';

/** A number written beside an axis. */
export interface ChartTick {
  readonly value: number;
  /** Pixels along the axis. */
  readonly position: number;
  readonly text: string;
}

/** Round numbers of an axis at their places. */
export function scaleTicks(
  scale: ChartScale,
  options: {
    /** About how many are wanted. */
    readonly count: number;
    readonly wording: Wording;
    /** The least distance between two, 1 for steps. */
    readonly minStep?: number | undefined;
  },
): readonly ChartTick[] {
  const { count, minStep, wording } = options;
  const { locale, labels } = wording;
  const ticks = axisTicks(scale.domain, {
    ...{ scale: scale.kind, count, minStep, locale },
    units: labels.units,
  });
  return ticks.map(({ value, text }) => ({
    value,
    position: placeOf(scale, value),
    text,
  }));
}
