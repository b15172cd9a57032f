import type { ComparabilityCaveat, Incomparability, MeasuringFact } from './comparability';
import type { NoiseMethod, NoiseSource } from './noise';
import type { SeedPlan } from './seedPlan';
import type { WinnersCurse } from './winnersCurse';

/**
 * What may be said about a difference. `clear`: outside the noise that both sides' own replicates
 * measured. `likely`: outside a noise measured elsewhere or assumed. `tie`: not told apart, which
 * is not the same as equal. `insufficient`: no noise is known. `notComparable`: not like for like.
 */
export type VerdictKind = 'clear' | 'likely' | 'tie' | 'insufficient' | 'notComparable';

/**
 * Why a verdict is not `clear` or `likely`.
 *
 * A tie: `withinNoise` (the interval holds 0), `belowMinimum` (real, but smaller than what the host
 * says matters), `withinWobble` (smaller than the curves' own), `sameConfiguration` (same settings,
 * other seed), `meansReversed` (the best run belongs to the configuration with the worse mean).
 *
 * Insufficient: `noNoise`, `noValue` (a side has none), `noValueAtStep` (a run still trains and the
 * other's value at the same step is not known), `outOfRange` (too large for a number).
 *
 * Not comparable: `evalSet`, `tokenizer`, `unit`.
 */
export type VerdictReason =
  | 'withinNoise'
  | 'belowMinimum'
  | 'withinWobble'
  | 'sameConfiguration'
  | 'meansReversed'
  | 'noNoise'
  | 'noValue'
  | 'noValueAtStep'
  | 'outOfRange'
  | Incomparability;

/** The answer to "is A better than B?", in codes and numbers. */
export interface Verdict {
  readonly verdict: VerdictKind;
  readonly reason?: VerdictReason | undefined;
  /** Of the two means, in the metric's unit; positive where A is better, whatever the direction. */
  readonly difference?: number | undefined;
  /** Of the difference, at 95 % over all pairs together; present exactly where a noise is known. */
  readonly interval?: readonly [low: number, high: number] | undefined;
  readonly noiseSource: NoiseSource;
  readonly method: NoiseMethod;
  /** Noise of a single run, in the metric's unit: one sd that stands for both sides. */
  readonly noiseSd?: number | undefined;
  /** Runs that count on each side. */
  readonly nA: number;
  readonly nB: number;
  /** Own spread of each side, where it has two or more runs. */
  readonly sdA?: number | undefined;
  readonly sdB?: number | undefined;
  /** Degrees of freedom of Student's t; absent where the normal distribution was taken. */
  readonly df?: number | undefined;
  /** Over how many pairs the 5 % are shared: the leader was picked by looking at all of them. */
  readonly pairs: number;
  /** Of the curves of both sides, in the metric's unit; see `curveWobble`. */
  readonly wobble?: number | undefined;
  /** Exact sign-flip p over the shared seeds, where six or more; never changes the verdict. */
  readonly signFlipP?: number | undefined;
  /** Absent where it is clear, where no seed would change it, and where nothing would be added. */
  readonly toSettle?: SeedPlan | undefined;
}

/** The verdict between the configurations of two compared runs. */
export interface PairVerdict extends Verdict {
  /** Compared runs of the two configurations, best first; the best of A ranks before that of B. */
  readonly aIds: readonly string[];
  readonly bIds: readonly string[];
  readonly caveats: readonly ComparabilityCaveat[];
  /** What is recorded of the two that makes them not comparable, such as 436 and 872 samples. */
  readonly facts?: readonly [MeasuringFact, MeasuringFact] | undefined;
  /** The step up to which both were compared, because a run of theirs still trains. */
  readonly atStep?: number | undefined;
}

/** The verdict that a recommendation stands on. */
export interface HeadlineVerdict extends PairVerdict {
  readonly bestId: string;
  /** The best compared run of another configuration; absent where there is only one. */
  readonly rivalId?: string | undefined;
  /** Absent where no noise is known, and where a run still trains. */
  readonly winnersCurse?: WinnersCurse | undefined;
}

/** The compared runs of one configuration, and what counts for it. */
export interface ComparedConfiguration {
  /** Compared runs of it that have a value, best first. */
  readonly runIds: readonly string[];
  /** Runs that count for its mean, peers included. */
  readonly pooledIds: readonly string[];
  /** Of the pooled runs; absent where it is too large for a number. */
  readonly mean?: number | undefined;
  /** Spread of the pooled runs, where there are two or more. */
  readonly sd?: number | undefined;
}

/** Every verdict of a comparison: frozen, and the same after a trip through JSON. */
export interface Verdicts {
  /** By their best compared run. */
  readonly configurations: readonly ComparedConfiguration[];
  /** One for every two of the configurations, in their order. */
  readonly pairs: readonly PairVerdict[];
  /** Absent where fewer than two compared runs have a value. */
  readonly headline?: HeadlineVerdict | undefined;
}
