/** How numbers become places along an axis. */
export type ValueScale = 'linear' | 'log';

/** The values at both ends of an axis, ascending. */
export type ChartDomain = readonly [number, number];

/** One axis of a picture, as plain numbers. */
export interface ChartScale {
  readonly kind: ValueScale;
  /** The values at both ends; above 0 on `log`. */
  readonly domain: ChartDomain;
  /** The pixels of those ends. Upwards on a y axis, so that the first is the larger. */
  readonly range: readonly [number, number];
}

/** Where a value stands, in pixels; beyond the range for one outside the domain. */
export function pixelOf(scale: ChartScale, value: number): number {
  return pixelsOf(scale)(value);
}

/** The same for many values. */
export function pixelsOf({ kind, domain, range }: ChartScale): (value: number) => number {
  const from = project(domain[0], kind);
  const to = project(domain[1], kind);
  const length = range[1] - range[0];
  // The distance between two finite numbers need not be one.
  if (!Number.isFinite(to - from)) {
    return (value) => range[0] + ((value / 2 - from / 2) / (to / 2 - from / 2)) * length;
  }
  return kind === 'log'
    ? (value) => range[0] + ((Math.log(value) - from) / (to - from)) * length
    : (value) => range[0] + ((value - from) / (to - from)) * length;
}

/** The value at a pixel: the inverse of {@link pixelOf}, without rounding. */
export function valueAtPixel({ kind, domain, range }: ChartScale, pixel: number): number {
  const from = project(domain[0], kind);
  const to = project(domain[1], kind);
  const share = (pixel - range[0]) / (range[1] - range[0]);
  const at = from * (1 - share) + to * share;
  return kind === 'log' ? Math.exp(at) : at;
}

/** A value in units that are evenly spaced on the screen. */
export function project(value: number, kind: ValueScale): number {
  return kind === 'log' ? Math.log(value) : value;
}

/** Back from those units. */
export function unproject(at: number, kind: ValueScale): number {
  return kind === 'log' ? Math.exp(at) : at;
}
