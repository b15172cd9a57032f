import { type SymmetricDistribution, symmetricCdf, symmetricQuantile } from './symmetricQuantile';

/** The share of a standard normal distribution that lies below z. */
export function normalCdf(z: number): number {
  return symmetricCdf(z, normal);
}

/** The z below which a share p of a standard normal distribution lies; `normalQuantile(0.975)` is 1.96. */
export function normalQuantile(p: number): number {
  return symmetricQuantile(p, normal);
}

const normal: SymmetricDistribution = { density: normalDensity, central, tail };

export function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** Beyond this the fraction converges fast, and the series would lose digits to the 0.5. */
const tailFrom = 2.5;

/** Series in z of positive terms. Source: Marsaglia, "Evaluating the Normal Distribution", 2004. */
function central(z: number): number {
  if (z > tailFrom) return 0.5 - tail(z);
  let sum = z;
  let term = z;
  for (let n = 3; term > sum * Number.EPSILON; n += 2) {
    term *= (z * z) / n;
    sum += term;
  }
  return sum * normalDensity(z);
}

/** Laplace's continued fraction of Mills' ratio, from its far end. */
function tail(z: number): number {
  if (z <= tailFrom) return 0.5 - central(z);
  let denominator = z;
  for (let n = 80; n > 0; n--) denominator = z + n / denominator;
  return normalDensity(z) / denominator;
}
