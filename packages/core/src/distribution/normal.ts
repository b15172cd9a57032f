import { studentTCdf, studentTQuantile } from './studentT';

/** The share of a standard normal distribution that lies below z. */
export function normalCdf(z: number): number {
  return studentTCdf(z, Infinity);
}

/** The z below which a share p of a standard normal distribution lies; `normalQuantile(0.975)` is 1.96. */
export function normalQuantile(p: number): number {
  return studentTQuantile(p, Infinity);
}

export function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}
