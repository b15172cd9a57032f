import { normalCdf, normalQuantile } from './normal';
import { type SymmetricDistribution, symmetricCdf, symmetricQuantile } from './symmetricQuantile';

/**
 * The share of Student's t distribution that lies below t, for any real df > 0. Infinite df is the
 * normal distribution; NaN where df is not positive.
 */
export function studentTCdf(t: number, df: number): number {
  if (!(df > 0)) return Number.NaN;
  return df > normalFrom ? normalCdf(t) : symmetricCdf(t, studentT(df));
}

/**
 * The t below which a share p of Student's t distribution lies, for any real df > 0; with 4 degrees
 * of freedom `studentTQuantile(0.975, 4)` is 2.776. Infinite df is the normal distribution; NaN
 * where df is not positive.
 */
export function studentTQuantile(p: number, df: number): number {
  if (!(df > 0)) return Number.NaN;
  return df > normalFrom ? normalQuantile(p) : symmetricQuantile(p, studentT(df));
}

/** From here on t and normal agree to ten digits. */
const normalFrom = 1e11;

/**
 * Tail and centre are halves of the regularized incomplete beta function I_x(df/2, 1/2) with
 * x = df / (df + t^2). Source: Abramowitz and Stegun 26.7.1, with the continued fraction of 26.5.8.
 */
function studentT(df: number): SymmetricDistribution {
  const a = df / 2;
  const scale = gammaRatio(a) / Math.sqrt(Math.PI);
  const prepare = (t: number) => {
    const u = t / Math.sqrt(df);
    const x = 1 / (1 + u * u);
    // x^a without the loss of digits that t much smaller or larger than df would bring
    const power = Math.exp(-a * (u < 1 ? Math.log1p(u * u) : 2 * Math.log(Math.hypot(1, u))));
    const rest = u < 1 ? u * u * x : 1 - x;
    return { x, rest, front: scale * power * Math.sqrt(rest), nearTail: x < (a + 1) / (a + 2.5) };
  };
  const below = ({ front, rest }: ReturnType<typeof prepare>) => front * betaFraction(0.5, a, rest);
  const above = ({ front, x }: ReturnType<typeof prepare>) =>
    (front * betaFraction(a, 0.5, x)) / df;
  return {
    density: (t) => {
      const u = t / Math.sqrt(df);
      return (scale / Math.sqrt(df)) * Math.exp(-(a + 0.5) * 2 * Math.log(Math.hypot(1, u)));
    },
    central: (t) => {
      const at = prepare(t);
      return at.nearTail ? 0.5 - above(at) : below(at);
    },
    tail: (t) => {
      const at = prepare(t);
      return at.nearTail ? above(at) : 0.5 - below(at);
    },
  };
}

/** Gamma(a + 1/2) / Gamma(a): by its asymptotic series, after moving small a up. */
function gammaRatio(a: number): number {
  let factor = 1;
  let b = a;
  for (; b < 30; b++) factor *= b / (b + 0.5);
  const c = 1 / b;
  return (
    factor * Math.sqrt(b) * Math.exp(-c / 8 + c ** 3 / 192 - c ** 5 / 640 + (17 * c ** 7) / 14336)
  );
}

const mostTerms = 1e6;

/** Continued fraction of the incomplete beta function, by the modified method of Lentz. */
function betaFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; ; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    value *= c * d;
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    value *= c * d;
    if (!(Math.abs(c * d - 1) > 4 * Number.EPSILON && m < mostTerms)) return value;
  }
}
