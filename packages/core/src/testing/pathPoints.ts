/** The places of SVG path data as the library writes it, a list per uninterrupted line. */
export function pathPoints(path: string): readonly (readonly (readonly [number, number])[])[] {
  return path
    .split('M')
    .slice(1)
    .map((line) => {
      let [x, y] = [0, 0];
      return [...`L${line}`.matchAll(part)].map(([, command, a, b]) => {
        const isRelative = command === 'l';
        x = inTenths(Number(a) + (isRelative ? x : 0));
        y = inTenths(Number(b) + (isRelative ? y : 0));
        return [x, y] as const;
      });
    });
}

const part = /([Ll])(-?[\d.]+) ?(-?[\d.]+)/g;

const inTenths = (value: number) => Math.round(value * 10) / 10;
