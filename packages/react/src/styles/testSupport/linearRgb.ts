/** Red, green and blue as amounts of light, each from 0 to 1. */
export type LinearRgb = readonly [red: number, green: number, blue: number];

/** Reads `rgb(68, 47, 187)`, as a browser computes an opaque color. */
export function parseComputedColor(computed: string): LinearRgb {
  const channels = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(computed)?.slice(1);
  if (!channels) throw new Error(`"${computed}" is not an opaque color.`);
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => toLight(Number(channel) / 255));
  return [red, green, blue];
}

/** WCAG 2 contrast ratio, from 1 to 21. */
export function contrastRatio(a: LinearRgb, b: LinearRgb): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance([red, green, blue]: LinearRgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function toLight(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
