import { normalQuantile } from '../distribution/normal';
import { type SampleMoments, sampleMoments } from '../distribution/sampleMoments';
import { studentTQuantile } from '../distribution/studentT';
import { RunCompareError } from '../errors';
import type { Direction } from '../metric/metricDefinition';
import { findNoise, type Noise } from './noise';
import { planSeeds, type SeedPlan } from './seedPlan';
import { sharedSeedsP } from './sharedSeeds';
import type { Verdict } from './verdict';

/** One configuration, as the runs of it that count. */
export interface DifferenceSide {
  /** Best value of each run, all finite. */
  readonly values: readonly number[];
  /** Seed of each run, in the order of the values. */
  readonly seeds?: readonly (string | undefined)[] | undefined;
  /** Largest wobble of the runs' curves, in the metric's unit. */
  readonly wobble?: number | undefined;
  /** Training time of one run, in seconds. */
  readonly seconds?: number | undefined;
}

export interface DifferenceInput {
  readonly a: DifferenceSide;
  readonly b: DifferenceSide;
  readonly direction: Direction;
  /** `ratio` by default; on an interval scale no noise is ever assumed. */
  readonly scale?: 'ratio' | 'interval' | undefined;
  /** Values of the group's other replicate sets. */
  readonly elsewhere?: readonly (readonly number[])[] | undefined;
  /** Pairs among the compared configurations, 1 by default. */
  readonly pairs?: number | undefined;
  /** Minimum meaningful difference, in the metric's unit; 0 by default. */
  readonly mmd?: number | undefined;
  /** Noise sd to assume where none is measured, as a share of the larger value; 0.02 by default. */
  readonly assumedNoise?: number | 'off' | undefined;
}

/**
 * Whether A is better than B. *Clear* takes two or more replicates on both sides; every interval is
 * taken at 95 % over all pairs together (Bonferroni), because the leader was picked by looking. A
 * curve's wobble can only withhold what noise measured elsewhere or assumed would support.
 *
 * @throws RunCompareError where `mmd` or `assumedNoise` is no usable number.
 */
export function judgeDifference(input: DifferenceInput): Verdict {
  const { a, b, pairs = 1, mmd = 0, assumedNoise = 0.02, scale = 'ratio', elsewhere = [] } = input;
  checkThresholds(mmd, assumedNoise);
  const counts = { nA: a.values.length, nB: b.values.length, pairs };
  if (counts.nA === 0 || counts.nB === 0) return { ...insufficient('noValue'), ...counts };

  const sideA = sampleMoments(a.values);
  const sideB = sampleMoments(b.values);
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
  const half = noise.source === 'none' ? 0 : quantileOf(noise, level) * noise.standardError;
  const interval = [difference - half + 0, difference + half + 0] as const;
  if (!interval.every(Number.isFinite)) return { ...insufficient('outOfRange'), ...counts };

  const signFlip = sharedSeedsP(a, b);
  const seen = {
    difference,
    ...counts,
    ...(sideA.n > 1 && { sdA: sideA.sd }),
    ...(sideB.n > 1 && { sdB: sideB.sd }),
    ...(signFlip !== undefined && { signFlipP: signFlip }),
  };
  const toSettle = planOf(input, {
    noise,
    level,
    sideA,
    sideB,
    target: Math.max(Math.abs(difference), mmd),
  });
  if (noise.source === 'none') {
    return { ...insufficient('noNoise'), ...seen, ...(toSettle && { toSettle }) };
  }

  const wobble = largerOf(a.wobble, b.wobble);
  const withheld = whyTie({ difference, interval, mmd, wobble, noise });
  const settled = withheld === undefined && noise.source === 'measured';
  return {
    verdict: withheld ? 'tie' : settled ? 'clear' : 'likely',
    ...(withheld && { reason: withheld }),
    ...seen,
    interval,
    noiseSource: noise.source,
    method: noise.method,
    noiseSd: noise.sd,
    ...(noise.df !== undefined && { df: noise.df }),
    ...(wobble !== undefined && { wobble }),
    ...(toSettle && !settled && withheld !== 'belowMinimum' && { toSettle }),
  };
}

function checkThresholds(mmd: number, assumedNoise: number | 'off'): void {
  if (!(mmd >= 0 && mmd < Infinity)) {
    throw new RunCompareError(
      'invalid-argument',
      'judgeDifference',
      `the minimum meaningful difference is ${mmd}. A difference is held against it. Pass a number of at least 0 in the metric's unit, or leave it out.`,
    );
  }
  if (assumedNoise !== 'off' && !(assumedNoise > 0 && assumedNoise < Infinity)) {
    throw new RunCompareError(
      'invalid-argument',
      'judgeDifference',
      `the assumed noise is ${assumedNoise}. It is a share of the value, such as 0.02, and without any noise every difference would count as real. Pass a share above 0, or "off" to assume nothing.`,
    );
  }
}

function insufficient(reason: 'noNoise' | 'noValue' | 'outOfRange') {
  return { verdict: 'insufficient', reason, noiseSource: 'none', method: 'none' } as const;
}

type KnownNoise = Exclude<Noise, { source: 'none' }>;

function quantileOf({ df }: KnownNoise, level: number): number {
  return df === undefined ? normalQuantile(level) : studentTQuantile(level, df);
}

function whyTie({
  difference,
  interval: [low, high],
  mmd,
  wobble,
  noise,
}: {
  readonly difference: number;
  readonly interval: readonly [number, number];
  readonly mmd: number;
  readonly wobble: number | undefined;
  readonly noise: KnownNoise;
}): 'withinNoise' | 'belowMinimum' | 'withinWobble' | undefined {
  if (low <= 0 && high >= 0) return 'withinNoise';
  if (Math.abs(difference) < mmd) return 'belowMinimum';
  const isBlurred = wobble !== undefined && Math.abs(difference) <= 2 * wobble;
  return isBlurred && noise.source !== 'measured' ? 'withinWobble' : undefined;
}

function largerOf(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Math.max(a, b);
}

function planOf(
  { a, b }: DifferenceInput,
  {
    noise,
    level,
    sideA,
    sideB,
    target,
  }: {
    readonly noise: Noise;
    readonly level: number;
    readonly sideA: SampleMoments;
    readonly sideB: SampleMoments;
    readonly target: number;
  },
): SeedPlan | undefined {
  const sdOf = (side: SampleMoments) => {
    if (noise.source === 'none' || noise.sd === 0) return undefined;
    return noise.source === 'measured' ? side.sd : noise.sd;
  };
  return planSeeds({
    a: { n: sideA.n, sd: sdOf(sideA), seconds: a.seconds },
    b: { n: sideB.n, sd: sdOf(sideB), seconds: b.seconds },
    target,
    level,
  });
}
