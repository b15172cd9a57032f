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
 * Tail and center are halves of the regularized incomplete beta function I_x(df/2, 1/2) with
 * x = df / (df + t^2). Source: Abramowitz and Stegun 26.7.1, with the continued fraction of 26.5.8.
 */
function studentT(df: number): SymmetricDistribution {
  const scale = gammaRatio(df / 2) / Math.sqrt(Math.PI);
  return {
    density: (t) => (scale / Math.sqrt(df)) * power(t / Math.sqrt(df), df / 2 + 0.5),
    central: (t) => beta(t, { df, scale, half: 'central' }),
    tail: (t) => beta(t, { df, scale, half: 'tail' }),
  };
}

function beta(
  t: number,
  {
    df,
    scale,
    half,
  }: { readonly df: number; readonly scale: number; readonly half: 'central' | 'tail' },
): number {
  const a = df / 2;
  const u = t / Math.sqrt(df);
  const x = 1 / (1 + u * u);
  const rest = u < 1 ? u * u * x : 1 - x;
  const front = scale * power(u, a) * Math.sqrt(rest);
  // Each fraction converges fast on its own side; the other half is what is left of 0.5.
  const isTail = x < (a + 1) / (a + 2.5);
  const share = front * (isTail ? betaFraction(a, 0.5, x) / df : betaFraction(0.5, a, rest));
  return isTail === (half === 'tail') ? share : 0.5 - share;
}

/** (1 + u^2)^-a without the digits that a very small or very large u would lose. */
function power(u: number, a: number): number {
  return Math.exp(-a * (u < 1 ? Math.log1p(u * u) : 2 * Math.log(Math.hypot(1, u))));
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
