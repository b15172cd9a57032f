/** A continuous distribution that is symmetric about 0, described for t >= 0. */
export interface SymmetricDistribution {
  density(t: number): number;
  /** Probability between 0 and t. */
  central(t: number): number;
  /** Probability above t, precise however small it is. */
  tail(t: number): number;
}

/** The share of a symmetric distribution that lies below t. */
export function symmetricCdf(t: number, distribution: SymmetricDistribution): number {
  return t < 0 ? distribution.tail(-t) : 0.5 + distribution.central(t);
}

/**
 * The t below which a share p of a symmetric distribution lies: minus and plus infinity at 0 and
 * 1, NaN where p is no share.
 */
export function symmetricQuantile(p: number, distribution: SymmetricDistribution): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  const share = Math.min(p, 1 - p);
  const t = share > 0.25 ? fromMiddle(0.5 - share, distribution) : fromTail(share, distribution);
  return p < 0.5 ? -t : t;
}

// Newton's method. The central probability is concave in t, so from below it never overshoots.
function fromMiddle(share: number, { density, central }: SymmetricDistribution): number {
  let t = share / density(0);
  for (let i = 0; i < mostSteps; i++) {
    const change = (share - central(t)) / density(t);
    t += change;
    if (Math.abs(change) <= settled * t) break;
  }
  return t;
}

// Newton's method on the logarithm of the tail over the logarithm of t, which is concave as well:
// after a first overshoot, kept short, it comes from above only.
function fromTail(share: number, { density, tail }: SymmetricDistribution): number {
  if (share === 0) return Infinity;
  let log = 0;
  for (let i = 0; i < mostSteps && log < logOfLargest; i++) {
    const t = Math.exp(log);
    const above = tail(t);
    const change = above > 0 ? (Math.log(above / share) * above) / (t * density(t)) : -0.5;
    log += Math.min(change, longestStep);
    if (Math.abs(change) <= settled) break;
  }
  return Math.exp(log);
}

const mostSteps = 1000;
const longestStep = 1;
const logOfLargest = 709;

/** Newton's method squares the error, so one step after this one nothing is left to gain. */
const settled = 1e-9;
