import type { LinearRgb } from './linearRgb';

/** Lightness and the two opponent axes of CIELAB, under D65. */
export type Lab = readonly [lightness: number, a: number, b: number];

export function toLab([red, green, blue]: LinearRgb): Lab {
  const x = f((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
  const y = f(0.2126729 * red + 0.7151522 * green + 0.072175 * blue);
  const z = f((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIEDE2000 with unit weights, as in Sharma, Wu and Dalal 2005. */
export function ciede2000([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const meanC = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(meanC ** 7 / (meanC ** 7 + 25 ** 7)));
  const [c1, c2] = [Math.hypot(a1 * (1 + g), b1), Math.hypot(a2 * (1 + g), b2)];
  const [h1, h2] = [hue(a1 * (1 + g), b1), hue(a2 * (1 + g), b2)];
  const gray = c1 * c2 === 0;
  const turn = h2 - h1;
  const dHue = gray ? 0 : turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn;
  const dh = 2 * Math.sqrt(c1 * c2) * Math.sin(radians(dHue / 2));
  const l = (l1 + l2) / 2;
  const c = (c1 + c2) / 2;
  const h = gray ? h1 + h2 : meanHue(h1, h2);
  const t =
    1 -
    0.17 * Math.cos(radians(h - 30)) +
    0.24 * Math.cos(radians(2 * h)) +
    0.32 * Math.cos(radians(3 * h + 6)) -
    0.2 * Math.cos(radians(4 * h - 63));
  const dl = (l2 - l1) / (1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2));
  const dc = (c2 - c1) / (1 + 0.045 * c);
  const dhWeighted = dh / (1 + 0.015 * c * t);
  const rotation = 30 * Math.exp(-(((h - 275) / 25) ** 2));
  const rt = -Math.sin(radians(2 * rotation)) * 2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7));
  return Math.sqrt(dl ** 2 + dc ** 2 + dhWeighted ** 2 + rt * dc * dhWeighted);
}

function f(t: number): number {
  return t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116;
}

function hue(a: number, b: number): number {
  return ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
}

function meanHue(h1: number, h2: number): number {
  const sum = h1 + h2;
  if (Math.abs(h1 - h2) <= 180) return sum / 2;
  return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
