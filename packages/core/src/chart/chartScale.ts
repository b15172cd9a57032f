/** How numbers become places along an axis. */
export type ValueScale = 'linear' | 'log';

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
export function pixelOf({ kind, domain, range }: ChartScale, value: number): number {
  const from = project(domain[0], kind);
  const share = (project(value, kind) - from) / (project(domain[1], kind) - from);
  return range[0] + share * (range[1] - range[0]);
}

/** The value at a pixel: the inverse of {@link pixelOf}, without rounding. */
export function valueAtPixel({ kind, domain, range }: ChartScale, pixel: number): number {
  const from = project(domain[0], kind);
  const share = (pixel - range[0]) / (range[1] - range[0]);
  const at = from + share * (project(domain[1], kind) - from);
  return kind === 'log' ? Math.exp(at) : at;
}

/** A value in units that are evenly spaced on the screen. */
export function project(value: number, kind: ValueScale): number {
  return kind === 'log' ? Math.log(value) : value;
}
