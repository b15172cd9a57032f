/** Writes SVG path data, to a tenth of a pixel. */
export interface PathPen {
  /** A line from the place before, or the beginning of one. Equal places in a row are written once. */
  readonly to: (x: number, y: number) => void;
  /**
   * Ends the line. A place on its own becomes a line of no length: its round cap shows as a dot, and
   * it can carry a marker.
   */
  readonly cut: () => void;
  /** Ends the line with one to where it began. */
  readonly close: () => void;
  /** What was written, up to the last cut. */
  readonly path: () => string;
}

export function pathPen(): PathPen {
  let path = '';
  let places = 0;
  let lastX = 0;
  let lastY = 0;
  return {
    to(x, y) {
      const tenthX = inTenths(x);
      const tenthY = inTenths(y);
      if (places > 0 && tenthX === lastX && tenthY === lastY) return;
      path += `${places === 0 ? 'M' : 'L'}${textOf(tenthX)} ${textOf(tenthY)}`;
      lastX = tenthX;
      lastY = tenthY;
      places++;
    },
    cut() {
      if (places === 1) path += 'h0';
      places = 0;
    },
    close() {
      if (places > 0) path += 'Z';
      places = 0;
    },
    path: () => path,
  };
}

/** Renderers count in 32-bit floats: far outside of the picture a tenth of a pixel is lost. */
const farthest = 1e6;

const inTenths = (pixel: number) => Math.round(Math.max(-farthest, Math.min(farthest, pixel)) * 10);

/** Several times as fast as writing a fraction, which is most of what a path takes. */
function textOf(tenths: number): string {
  const rest = tenths % 10;
  if (rest === 0 || tenths < 0) return `${tenths / 10}`;
  return `${(tenths - rest) / 10}.${rest}`;
}
