/** Widths of a character at the size at which charts write, in pixels, a little more than they are. */
const widths = { axis: 6.3, key: 6.8, name: 7.4 } as const;

/** `axis` is the host's font at 11 px; `key` the monospaced one at 11 px, `name` at 12 px. */
export type ChartFont = keyof typeof widths;

/** About how many pixels a text takes; never less than it does in common fonts. */
export function textWidth(text: string, font: ChartFont = 'axis'): number {
  return [...text].length * widths[font];
}

/** How many characters fit. */
export function charactersIn(pixels: number, font: ChartFont = 'axis'): number {
  return Math.max(0, Math.floor(pixels / widths[font]));
}
