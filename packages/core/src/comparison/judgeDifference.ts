import { type SampleMoments, sampleMoments } from '../distribution/sampleMoments';
import { studentTQuantile } from '../distribution/studentT';
import { RunCompareError } from '../errors';
import type { Direction } from '../metric/metricDefinition';
import { knownNumber } from './knownNumber';
import { largestKnown } from './largestKnown';
import { findNoise } from './noise';
import { planSeeds } from './seedPlan';
import { sharedSeedsP } from './sharedSeeds';
import type { Verdict } from './verdict';

/** One configuration, as the runs of it that count. */
export interface DifferenceSide {
  /** Best value of each run, all finite. */
  readonly values: readonly number[];
  /** Seed of each run, in the order of the values; none twice. Pairs the sides for a sign-flip p. */
  readonly seeds?: readonly (string | undefined)[] | undefined;
  /** Largest wobble of the runs' curves, in the metric's unit. */
  readonly wobble?: number | undefined;
  /** Training time of one run, in seconds: prices further seeds. */
  readonly seconds?: number | undefined;
}

/** Two configurations, and what is known of the noise around them. */
export interface DifferenceInput {
  readonly a: DifferenceSide;
  readonly b: DifferenceSide;
  readonly direction: Direction;
  /** `ratio` by default; on an interval scale no noise is ever assumed. */
  readonly scale?: 'ratio' | 'interval' | undefined;
  /** Values of the group's other replicate sets, one list for each; shorter ones than two say nothing. */
  readonly elsewhere?: readonly (readonly number[])[] | undefined;
  /** Pairs among the compared configurations, 1 by default. */
  readonly pairs?: number | undefined;
  /** Minimum meaningful difference, in the metric's unit; 0 by default. */
  readonly mmd?: number | undefined;
  /** Noise sd to assume where none is measured, as a share of the larger value; 0.02 by default. */
  readonly assumedNoise?: number | 'off' | undefined;
}

/**
 * Whether A is better than B: the interval of the difference of their means, by the first noise that
 * applies. Welch's t where both sides were repeated; `d +- t * s * sqrt(1/nA + 1/nB)` with s pooled
 * over the group's replicate sets, or the largest of their sds where these differ more than
 * threefold; the same with an assumed s and the normal quantile. None: *insufficient*.
 *
 * *Clear* takes two or more replicates on both sides; every interval is taken at 95 % over all pairs
 * together (Bonferroni), because the leader was picked by looking. A curve's wobble can only withhold
 * what noise measured elsewhere or assumed would support. Swapping the sides mirrors the answer.
 * Sources: Welch 1947 and Satterthwaite 1946; Dunn, "Multiple Comparisons among Means", 1961.
 *
 * @throws RunCompareError where `mmd` or `assumedNoise` is no usable number.
 */
export function judgeDifference(input: DifferenceInput): Verdict {
  const { a, b, pairs = 1, mmd = 0, assumedNoise = 0.02, scale = 'ratio', elsewhere = [] } = input;
  checkThresholds(mmd, assumedNoise);
  const [sideA, sideB] = [sampleMoments(a.values), sampleMoments(b.values)];
  const counts = { nA: sideA.n, nB: sideB.n, pairs };
  if (sideA.n === 0 || sideB.n === 0) return { ...insufficient('noValue'), ...counts };

  const noise = findNoise({
    a: sideA,
    b: sideB,
    elsewhere: elsewhere.map(sampleMoments),
    scale,
    assumed: assumedNoise,
  });
  const level = 1 - 0.025 / pairs;
  const sign = input.direction === 'min' ? 1 : -1;
  // Adding 0 turns a negative zero, which JSON would not keep, into zero.
  const difference = sign * (sideB.mean - sideA.mean) + 0;
  const half = noise ? studentTQuantile(level, noise.df) * noise.standardError : 0;
  const interval = [difference - half + 0, difference + half + 0] as const;
  if (!interval.every(Number.isFinite)) return { ...insufficient('outOfRange'), ...counts };

  const size = Math.abs(difference);
  const isMeasured = noise?.source === 'measured';
  const sdOf = ({ sd }: SampleMoments) => (isMeasured ? sd : noise?.sd) || undefined;
  const plan = () =>
    planSeeds({
      a: { n: sideA.n, sd: sdOf(sideA), seconds: a.seconds },
      b: { n: sideB.n, sd: sdOf(sideB), seconds: b.seconds },
      target: Math.max(size, mmd),
      level,
    });
  const seen = {
    difference,
    ...counts,
    sdA: knownNumber(sideA.sd),
    sdB: knownNumber(sideB.sd),
    signFlipP: sharedSeedsP(a, b),
  };
  if (!noise) return { ...insufficient('noNoise'), ...seen, toSettle: plan() };

  const wobble = largestKnown([a.wobble, b.wobble]);
  const reason = whyTie(size, { half, mmd, wobble: isMeasured ? undefined : wobble });
  const isClear = isMeasured && !reason;
  return {
    verdict: reason ? 'tie' : isMeasured ? 'clear' : 'likely',
    reason,
    ...seen,
    interval,
    noiseSource: noise.source,
    method: noise.method,
    noiseSd: noise.sd,
    df: knownNumber(noise.df),
    wobble,
    toSettle: isClear || reason === 'belowMinimum' ? undefined : plan(),
  };
}

/** Throws where `mmd` or `assumedNoise` is no usable number. */
export function checkThresholds(mmd: number, assumedNoise: number | 'off'): void {
  const refuse = (message: string) => {
    throw new RunCompareError('invalid-argument', 'judgeDifference', message);
  };
  if (!(mmd >= 0 && mmd < Infinity)) {
    refuse(
      `mmd is ${mmd}. A difference is held against it. Pass a number of at least 0 in the metric's unit, or leave it out.`,
    );
  }
  if (assumedNoise !== 'off' && !(assumedNoise > 0 && assumedNoise < Infinity)) {
    refuse(
      `assumedNoise is ${assumedNoise}. Without any noise every difference would count as real. Pass a share of the value, such as 0.02, or "off" to assume none.`,
    );
  }
}

function insufficient(reason: 'noNoise' | 'noValue' | 'outOfRange') {
  return { verdict: 'insufficient', reason, noiseSource: 'none', method: 'none' } as const;
}

/** Why a difference of this size is a tie; undefined where it is none. */
export function whyTie(
  size: number,
  limits: { readonly half: number; readonly mmd: number; readonly wobble: number | undefined },
): 'withinNoise' | 'belowMinimum' | 'withinWobble' | undefined {
  if (size <= limits.half) return 'withinNoise';
  if (size < limits.mmd) return 'belowMinimum';
  return limits.wobble !== undefined && size <= 2 * limits.wobble ? 'withinWobble' : undefined;
}
