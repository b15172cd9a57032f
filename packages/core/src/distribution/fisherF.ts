import { studentTCdf } from './studentT';

/**
 * The probability that a ratio of two variances with df1 and df2 degrees of freedom (whole numbers
 * from 1) is above f when both are equal: the regularized incomplete beta function I_x(df2/2, df1/2)
 * at x = df2 / (df2 + df1 f). NaN where f is negative or none.
 *
 * A sum of positive terms, so no digits cancel: from b = 1 or 1/2, where the function is x^a or a
 * tail of Student's t, b is raised by one at a time. Source: Abramowitz and Stegun 26.5.16, 26.6.
 */
export function fisherFTail(f: number, df1: number, df2: number): number {
  if (!(f >= 0)) return Number.NaN;
  if (f === 0) return 1;
  const ratio = (df1 / df2) * f;
  if (ratio === Infinity) return 0;
  const a = df2 / 2;
  const logX = -Math.log1p(ratio);
  const logRest = -Math.log1p(1 / ratio);
  const odd = df1 % 2 === 1;
  let b = odd ? 0.5 : 1;
  let sum = odd ? 2 * studentTCdf(-Math.sqrt(ratio * df2), df2) : Math.exp(a * logX);
  // Logarithms: x^a alone leaves what a number can hold at a few thousand runs.
  let logTerm = a * logX + b * logRest + (odd ? Math.log(2) + logGammaRatio(df2) : Math.log(a));
  for (; b < df1 / 2; b++) {
    sum += Math.exp(logTerm);
    logTerm += logRest + Math.log((a + b) / (b + 1));
  }
  return Math.min(1, sum);
}

/** ln of 1 / B(df/2, 1/2), which is gamma((df + 1) / 2) / (gamma(df / 2) sqrt(pi)). */
function logGammaRatio(df: number): number {
  let log = df % 2 === 1 ? -Math.log(Math.PI) : -Math.LN2;
  for (let a = df % 2 === 1 ? 0.5 : 1; a < df / 2; a++) log += Math.log1p(0.5 / a);
  return log;
}
