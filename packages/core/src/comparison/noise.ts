import type { SampleMoments } from '../distribution/sampleMoments';
import { welchError } from './welch';

/**
 * Where a noise sd comes from: replicates on both sides, replicates elsewhere in the group, a share
 * of the value that nobody measured, or nowhere.
 */
export type NoiseSource = 'measured' | 'pooled' | 'assumed' | 'none';

/**
 * How the noise was taken: by Welch's t from both sides' own spreads; pooled over the group's
 * replicate sets; the largest of theirs, where they differ by more than the factor 3; or a share of
 * the larger value.
 */
export type NoiseMethod = 'welch' | 'pooledSd' | 'largestSd' | 'assumedShare' | 'none';

export interface Noise {
  readonly source: Exclude<NoiseSource, 'none'>;
  readonly method: Exclude<NoiseMethod, 'none'>;
  /** The noise of a single run that gives this standard error if both sides have it. */
  readonly sd: number;
  /** Standard error of the difference of the two means. */
  readonly standardError: number;
  /** Degrees of freedom of Student's t; infinite where the normal distribution applies. */
  readonly df: number;
}

export interface NoiseInput {
  readonly a: SampleMoments;
  readonly b: SampleMoments;
  /** The group's other replicate sets. */
  readonly elsewhere: readonly SampleMoments[];
  readonly scale: 'ratio' | 'interval';
  /** The assumed noise sd as a share of the larger magnitude. */
  readonly assumed: number | 'off';
}

/**
 * The noise of a difference of two means, from the first source that applies: Welch where both
 * sides were repeated; the sd pooled over the replicate sets of the group; an assumed share of the
 * larger value, where zero means none and both values have one sign.
 *
 * Undefined where none applies. Replicates whose values are all exactly equal measured nothing: the
 * seed had no effect, or the metric is too coarse to show it. Taking their spread for 0 would make
 * every difference real.
 */
export function findNoise({ a, b, elsewhere, scale, assumed }: NoiseInput): Noise | undefined {
  const unit = Math.sqrt(1 / a.n + 1 / b.n);
  if (measures(a) && measures(b)) {
    const { standardError, df } = welchError(a, b);
    return { source: 'measured', method: 'welch', sd: standardError / unit, standardError, df };
  }
  const pooled = poolSds([a, b, ...elsewhere].filter(measures));
  if (pooled) return { source: 'pooled', ...pooled, standardError: pooled.sd * unit };
  const oneSign = Math.sign(a.mean) * Math.sign(b.mean) >= 0;
  if (assumed === 'off' || scale === 'interval' || !oneSign) return undefined;
  const sd = assumed * Math.max(Math.abs(a.mean), Math.abs(b.mean));
  return {
    source: 'assumed',
    method: 'assumedShare',
    sd,
    standardError: sd * unit,
    df: Infinity,
  };
}

function measures({ n, sd }: SampleMoments): boolean {
  return n >= 2 && sd > 0;
}

/** Sets are taken to have one and the same noise unless their sds differ by more than this. */
const largestRatio = 3;

function poolSds(
  sets: readonly SampleMoments[],
): { method: 'pooledSd' | 'largestSd'; sd: number; df: number } | undefined {
  // Of two equal sds the one from more runs is the better known.
  const ordered = sets.toSorted((x, y) => x.sd - y.sd || x.n - y.n);
  const [smallest, largest] = [ordered[0], ordered.at(-1)];
  if (!smallest || !largest) return undefined;
  if (largest.sd > largestRatio * smallest.sd) {
    return { method: 'largestSd', sd: largest.sd, df: largest.n - 1 };
  }
  let squares = 0;
  let df = 0;
  for (const { n, sd } of ordered) {
    squares += (n - 1) * (sd / largest.sd) ** 2;
    df += n - 1;
  }
  return { method: 'pooledSd', sd: largest.sd * Math.sqrt(squares / df), df };
}
