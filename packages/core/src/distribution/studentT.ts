/**
 * The share of Student's t distribution that lies below t, for any real df > 0. Infinite df is the
 * normal distribution; NaN where df is not positive.
 */
export function studentTCdf(t: number, df: number): number {
  if (!(df > 0)) return Number.NaN;
  const x = (t * t) / df;
  const r = Math.abs(t) * Math.sqrt(Math.log1p(x) / x || 1);
  const above = beyond(Math.min(r, furthest), df) / (2 * beyond(0, df));
  return t < 0 ? above : 1 - above;
}

/**
 * The t below which a share p of Student's t distribution lies, for any real df > 0; with 4 degrees
 * of freedom `studentTQuantile(0.975, 4)` is 2.776. Infinite df is the normal distribution. Minus
 * and plus infinity at 0 and 1; NaN where p is no share or df is not positive.
 */
export function studentTQuantile(p: number, df: number): number {
  if (!(df > 0)) return Number.NaN;
  const share = Math.min(p, 1 - p);
  const whole = 2 * beyond(0, df);
  // The probability above r is at most exp(-r^2 / 2) / 2, so this is no less than the answer; from
  // there Newton's method on the logarithm, which is concave, comes down and never overshoots.
  let r = Math.sqrt(Math.abs(2 * Math.log(2 * share)));
  for (let step = r; step > settled; r -= step) {
    const above = beyond(r, df);
    // Nothing is left above: at a share of 0, and at the smallest numbers there are.
    step = (Math.log((share * whole) / above) * above) / density(r, df) || 0;
  }
  const x = (r * r) / df;
  const t = r * Math.sqrt(Math.expm1(x) / x || 1);
  return p < 0.5 ? -t : t;
}

/**
 * The density of Student's t over `r = sqrt(df ln(1 + t^2 / df))`, up to a constant. On this scale
 * every df looks much like the normal distribution, which it is where df is infinite.
 * Source: Wallace, "Bounds on Normal Approximations to Student's and the Chi-Square Distributions",
 * 1959.
 */
function density(r: number, df: number): number {
  const x = (r * r) / df;
  return Math.exp((-r * r) / 2) * Math.sqrt(x / -Math.expm1(-x) || 1);
}

/** The integral of the density from r on, to 14 digits of itself however small it is. */
function beyond(r: number, df: number): number {
  let sum = 0;
  for (const { distance, weight } of nodes) sum += weight * density(r + distance, df);
  return sum;
}

const spacing = 0.1;

/**
 * Points from 0 on and their weights, dense at 0 and far apart at the end. Source: Takahasi and
 * Mori, "Double Exponential Formulas for Numerical Integration", 1974.
 */
const nodes = Array.from({ length: 58 }, (_, i) => {
  const u = i * spacing - 3.5;
  const back = Math.exp(-u);
  const distance = Math.exp(u - back);
  return { distance, weight: spacing * distance * (1 + back) };
});

/** No probability that a number can hold is left beyond. */
const furthest = 40;

/** Newton's method squares the error, so after this step nothing is left to gain. */
const settled = 1e-7;
