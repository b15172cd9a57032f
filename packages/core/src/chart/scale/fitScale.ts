import { type ChartDomain, type ChartScale, pixelOf, type ValueScale } from './chartScale';

/** The four edges of a plot, in pixels of the whole picture. */
export interface PlotBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Numbers that are all positive and span two decades or more are told apart by factors alone. */
export function scaleKindOf(values: readonly number[]): ValueScale {
  const [lowest, highest] = extentOf(values);
  // The margin is for 1e-5 to 1e-3, whose ratio is a hair under a hundred.
  return lowest > 0 && highest / lowest >= 100 * (1 - 1e-9) ? 'log' : 'linear';
}

/**
 * The scale of an axis that shows all the given finite values, with room for a mark at both ends.
 * It need not begin at 0, and does not begin below it where no value is. From 0 to 1 without any
 * values.
 */
export function fitScale(
  values: readonly number[],
  options: { readonly range: readonly [number, number]; readonly kind?: ValueScale | undefined },
): ChartScale {
  const { range } = options;
  const [low, high] = extentOf(values);
  if (low > high) return { kind: 'linear', domain: [0, 1], range };
  const kind = options.kind ?? scaleKindOf(values);
  return { kind, domain: kind === 'log' ? padLog(low, high) : padLinear(low, high), range };
}

/** Pixel of a value inside the domain, to a tenth; never beyond the range. */
export function placeOf(scale: ChartScale, value: number): number {
  const [from, to] = scale.range;
  const pixel = pixelOf(scale, value);
  // The distance between two finite numbers need not be one.
  const inside = Number.isNaN(pixel) ? from : pixel;
  return tenth(Math.max(Math.min(from, to), Math.min(Math.max(from, to), inside)));
}

export const tenth = (pixels: number): number => Math.round(pixels * 10) / 10;

const padding = 0.07;

function extentOf(values: readonly number[]): readonly [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

function padLinear(low: number, high: number): ChartDomain {
  const span = high - low;
  const room = span > 0 ? span * padding : Math.abs(high) * padding || 0.5;
  const from = Math.max(-Number.MAX_VALUE, low - room);
  return [low >= 0 && from < 0 ? 0 : from, Math.min(Number.MAX_VALUE, high + room)];
}

function padLog(low: number, high: number): ChartDomain {
  const factor = Math.exp((Math.log(high) - Math.log(low)) * padding);
  return [Math.max(Number.MIN_VALUE, low / factor), Math.min(Number.MAX_VALUE, high * factor)];
}
