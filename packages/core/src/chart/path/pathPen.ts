/**
 * Writes SVG path data, to a tenth of a pixel. Lines are relative to the place before, which takes
 * two thirds of the signs; renderers add them up in 32-bit floats, which far places would spoil.
 */
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
  /** What was written. Ends the pen, whose page is the next one's. */
  readonly path: () => string;
}

/** Writes bytes: thousands of small strings would cost several times as much to make and collect. */
export function pathPen(): PathPen {
  let page = spare ?? new Uint8Array(1 << 16);
  spare = undefined;
  let length = 0;
  let places = 0;
  let lastX = 0;
  let lastY = 0;
  const number = (tenths: number) => {
    const size = Math.abs(tenths);
    let whole = Math.trunc(size / 10);
    const rest = size - whole * 10;
    if (tenths < 0) page[length++] = minus;
    // What is less than 1 begins with its point.
    if (whole > 0 || rest === 0) {
      let at = length + digitsOf(whole);
      length = at;
      do {
        const next = Math.trunc(whole / 10);
        page[--at] = zero + whole - next * 10;
        whole = next;
      } while (whole > 0);
    }
    if (rest === 0) return;
    page[length++] = point;
    page[length++] = zero + rest;
  };
  const place = (tenthX: number, tenthY: number) => {
    number(tenthX);
    if (tenthY >= 0) page[length++] = space;
    number(tenthY);
  };
  return {
    to(x, y) {
      const tenthX = inTenths(x);
      const tenthY = inTenths(y);
      if (places > 0 && tenthX === lastX && tenthY === lastY) return;
      if (length + mostBytes > page.length) page = longer(page);
      if (places > 0 && isNear(lastX, lastY) && isNear(tenthX, tenthY)) {
        page[length++] = lineBy;
        place(tenthX - lastX, tenthY - lastY);
      } else {
        page[length++] = places === 0 ? moveTo : lineTo;
        place(tenthX, tenthY);
      }
      lastX = tenthX;
      lastY = tenthY;
      places++;
    },
    cut() {
      if (places === 1) {
        page[length++] = horizontal;
        page[length++] = zero;
      }
      places = 0;
    },
    close() {
      if (places > 0) page[length++] = closing;
      places = 0;
    },
    path() {
      spare = page;
      return decoder.decode(page.subarray(0, length));
    },
  };
}

/** Renderers count in 32-bit floats: far outside of the picture a tenth of a pixel is lost. */
const farthest = 1e6;

/** In tenths: up to there what thousands of floats add up to is exact to a hundredth. */
const near = 1e5;

const isNear = (tenthX: number, tenthY: number) =>
  tenthX < near && tenthX > -near && tenthY < near && tenthY > -near;

const inTenths = (pixel: number) => Math.round(Math.max(-farthest, Math.min(farthest, pixel)) * 10);

function digitsOf(whole: number): number {
  let digits = 1;
  for (let rest = whole; rest >= 10; rest /= 10) digits++;
  return digits;
}

/** Of one place with what may follow it: two signs, letters and the dots of two numbers. */
const mostBytes = 32;
const [moveTo, lineTo, lineBy, horizontal, closing] = [77, 76, 108, 104, 90];
const [space, minus, point, zero] = [32, 45, 46, 48];

let spare: Uint8Array<ArrayBuffer> | undefined;

function longer(full: Uint8Array): Uint8Array<ArrayBuffer> {
  const twice = new Uint8Array(full.length * 2);
  twice.set(full);
  return twice;
}

// In browsers, workers and Node alike, but in no library of types that all of them share.
declare const TextDecoder: new () => { readonly decode: (bytes: Uint8Array) => string };
const decoder = new TextDecoder();
