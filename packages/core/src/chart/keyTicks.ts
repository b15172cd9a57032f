import type { ChartScale } from './chartScale';
import { configNumber } from './configText';
import { placeOf } from './fitScale';
import { type ChartTick, scaleTicks } from './scaleTicks';

/**
 * Ticks of an axis of a setting: the values themselves where they are few and far enough apart,
 * since people choose settings one by one, else round numbers.
 */
export function keyTicks(
  values: readonly number[],
  options: {
    readonly scale: ChartScale;
    readonly locale: string;
    /** The least distance between two, in pixels. */
    readonly gap: number;
  },
): readonly ChartTick[] {
  const { scale, locale, gap } = options;
  const ticks = [...new Set(values)]
    .sort((a, b) => a - b)
    .map((value) => ({
      value,
      position: placeOf(scale, value),
      text: configNumber(value, locale),
    }));
  const isApart = ticks.every(({ position }, i) => {
    const before = ticks[i - 1];
    return !before || Math.abs(position - before.position) >= gap;
  });
  if (isApart && ticks.length <= mostValues) return ticks;
  const length = Math.abs(scale.range[1] - scale.range[0]);
  return scaleTicks(scale, { count: Math.max(2, Math.floor(length / (gap * 1.5))), locale });
}

const mostValues = 8;
