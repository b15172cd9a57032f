/** The places of SVG path data as the library writes it, a list per uninterrupted line. */
export function pathPoints(path: string): readonly (readonly (readonly [number, number])[])[] {
  return path
    .split('M')
    .slice(1)
    .map((line) =>
      line
        .replace(/(h0|Z)$/, '')
        .split('L')
        .map((place) => {
          const [x = Number.NaN, y = Number.NaN] = place.split(' ').map(Number);
          return [x, y] as const;
        }),
    );
}
