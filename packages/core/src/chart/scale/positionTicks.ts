import type { Axis } from '../../curve/axis';
import { thinSpace } from '../../format/number';
import type { Wording } from '../../view/viewOptions';
import { type AxisTick, axisTicks } from './axisTicks';
import type { ChartDomain, ValueScale } from './chartScale';
import { dateTicks } from './dateTicks';

interface PositionTicksOptions {
  readonly axis: Axis;
  readonly kind: ValueScale;
  /** About how many are wanted. */
  readonly count: number;
  readonly wording: Wording;
}

/** Round positions on an x axis: numbers, durations in one unit for all of them, or dates. */
export function positionTicks(
  domain: ChartDomain,
  { axis, kind, count, wording }: PositionTicksOptions,
): readonly AxisTick[] {
  const { locale, labels } = wording;
  if (axis === 'wallTime') return dateTicks(domain, { count, locale });
  const options = { scale: kind, count, locale, units: labels.units };
  if (axis === 'relativeTime') {
    const [seconds, unit] = unitOf(domain[1], wording);
    const ticks = axisTicks([domain[0] / seconds, domain[1] / seconds], options);
    return ticks.map(({ value, text }) => ({
      value: value * seconds,
      text: value === 0 ? text : `${text}${thinSpace}${unit}`,
    }));
  }
  const isStep = axis === 'step' || axis === 'relativeStep';
  return axisTicks(domain, { ...options, minStep: isStep ? 1 : 0 });
}

/** Hours with decimals rather than hours and minutes: all ticks are read by one unit. */
function unitOf(largest: number, { labels }: Wording): readonly [seconds: number, unit: string] {
  const { day, hour, minute, second } = labels.units;
  if (largest < 2 * 60) return [1, second];
  if (largest < 2 * 3600) return [60, minute];
  return largest < 3 * 86_400 ? [3600, hour] : [86_400, day];
}
