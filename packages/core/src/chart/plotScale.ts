/** Whether equal distances on an axis are equal differences or equal factors. */
export type AxisScale = 'linear' | 'log';

/** Where values stand on an axis, as plain numbers: `domain` in values, `range` in pixels. */
export interface PlotScale {
  readonly kind: AxisScale;
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
}

/** The four edges of a plot, in pixels of the whole picture. */
export interface PlotBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Numbers that are all positive and span two decades or more are told apart by factors alone. */
export function axisScaleOf(values: readonly number[]): AxisScale {
  let [lowest, highest] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  // The margin is for 1e-5 to 1e-3, whose ratio is a hair under a hundred.
  return lowest > 0 && highest / lowest >= 100 * (1 - 1e-9) ? 'log' : 'linear';
}

/**
 * The scale of an axis that shows all the given finite values, with room for a mark at both ends.
 * It does not begin at 0, nor below it where no value does.
 */
export function plotScale(
  values: readonly number[],
  options: { readonly range: readonly [number, number]; readonly kind?: AxisScale | undefined },
): PlotScale {
  const { range, kind = axisScaleOf(values) } = options;
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const domain: readonly [number, number] =
    low > high ? [0, 1] : kind === 'log' ? padLog(low, high) : padLinear(low, high);
  return { kind: low > high ? 'linear' : kind, domain, range };
}

/** Pixel of a value, to a tenth; the nearest end of the range for a value outside of the domain. */
export function toPixel({ kind, domain, range }: PlotScale, value: number): number {
  const share = shareOf(value, domain, kind);
  const inside = Number.isNaN(share) ? 0 : Math.max(0, Math.min(1, share));
  return Math.round((range[0] + (range[1] - range[0]) * inside) * 10) / 10;
}

const padding = 0.07;

// In halves, since the distance between two finite numbers need not be one.
function shareOf(value: number, [from, to]: readonly [number, number], kind: AxisScale): number {
  if (kind === 'log') {
    return (Math.log(value) - Math.log(from)) / (Math.log(to) - Math.log(from));
  }
  return (value / 2 - from / 2) / (to / 2 - from / 2);
}

function padLinear(low: number, high: number): readonly [number, number] {
  const span = high - low;
  const room = span > 0 ? span * padding : Math.abs(high) * padding || 0.5;
  const from = Math.max(-Number.MAX_VALUE, low - room);
  return [low >= 0 && from < 0 ? 0 : from, Math.min(Number.MAX_VALUE, high + room)];
}

function padLog(low: number, high: number): readonly [number, number] {
  const factor = Math.exp((Math.log(high) - Math.log(low)) * padding);
  return [Math.max(Number.MIN_VALUE, low / factor), Math.min(Number.MAX_VALUE, high * factor)];
}
