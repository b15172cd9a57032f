import { configNumber } from '../../view/configText';
import type { Wording } from '../../view/viewOptions';
import type { ChartScale } from '../scale/chartScale';
import { placeOf } from '../scale/fitScale';
import { type ChartTick, scaleTicks } from '../scale/scaleTicks';

/**
 * Ticks of an axis of a setting: the values themselves where they are few, since people choose
 * settings one by one; of values too close to each other the first, and always both ends. Round
 * numbers where there are many.
 */
export function keyTicks(
  values: readonly number[],
  options: {
    readonly scale: ChartScale;
    readonly wording: Wording;
    /** The least distance between two, in pixels; round numbers stand further apart. */
    readonly gap: number;
  },
): readonly ChartTick[] {
  const { scale, wording, gap } = options;
  const distinct = [...new Set(values)].sort((a, b) => a - b);
  if (distinct.length > mostValues) {
    const length = Math.abs(scale.range[1] - scale.range[0]);
    return scaleTicks(scale, { count: Math.max(2, Math.floor(length / (gap * 2))), wording });
  }
  const ticks = distinct.map((value) => ({
    value,
    position: placeOf(scale, value),
    text: configNumber(value, wording.locale),
  }));
  const end = ticks.at(-1);
  const isApart = (a: ChartTick, b: ChartTick | undefined) =>
    !b || Math.abs(a.position - b.position) >= gap;
  const kept: ChartTick[] = [];
  for (const tick of ticks) {
    const isFree = isApart(tick, kept.at(-1)) && (tick === end || isApart(tick, end));
    if (kept.length === 0 || isFree) kept.push(tick);
  }
  return kept;
}

const mostValues = 10;
