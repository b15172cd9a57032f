import { bestValue } from '../comparison/bestValue';
import { checkDirection } from '../comparison/checkDirection';
import { deepFreeze } from '../comparison/deepFreeze';
import { findDivergence } from '../comparison/divergence';
import { knownNumber } from '../comparison/knownNumber';
import { RunCompareError } from '../errors';
import type { Objective } from '../metric/metricDefinition';
import type { Run } from '../run/run';
import { runLabel } from '../run/runLabel';
import { expectedBest, gainOfOneMore } from './expectedBest';

/** By what attempts are measured, and which gain counts. */
export interface TrendOptions {
  readonly objective: Objective;
  /** The smallest difference that matters to anyone, in the metric's unit; 0 by default. */
  readonly minimumMeaningfulDifference?: number | undefined;
  /** Standard deviation between equal runs, in the metric's unit, where it is known. */
  readonly noiseSd?: number | undefined;
  /** K: how many runs back a gain is looked for. Whole, at least 2; 4 by default. */
  readonly window?: number | undefined;
}

/** One run as an attempt at a better objective. */
export interface TrendAttempt {
  readonly runId: string;
  readonly label: string;
  readonly startedAtMs?: number | undefined;
  /** `value`: it counts, as a cancelled run with a value does. Any other is listed without one. */
  readonly outcome: 'value' | 'running' | 'queued' | 'failed' | 'diverged' | 'noValue';
  readonly value?: number | undefined;
  /** The best that a run reached which does not count, where it reached any. */
  readonly provisionalValue?: number | undefined;
  /** The best of the runs that count, up to and with this one. */
  readonly bestSoFar?: number | undefined;
  /** How far it is better than the best before it, in the metric's unit; negative when worse. */
  readonly gain?: number | undefined;
  /** With the small steps before it, better than the best at the last counted gain by enough. */
  readonly isCountedGain: boolean;
}

/** How the objective developed over attempts; values are in its unit. */
export interface Trend {
  readonly objective: Objective;
  readonly state: 'tooFewRuns' | 'stillImproving' | 'flattening' | 'noLongerImproving';
  /** By start time, ids breaking ties. */
  readonly attempts: readonly TrendAttempt[];
  /** Runs of unknown start, by id: they have no place in the order and no part in the state. */
  readonly withoutStart: readonly TrendAttempt[];
  /** Attempts with a place in the order that count. */
  readonly usable: number;
  /** How many it takes to say more than `tooFewRuns`. */
  readonly required: number;
  /** K, as asked for. */
  readonly window: number;
  /** What a gain must exceed to count, and which of the two numbers that is. */
  readonly threshold: number;
  readonly thresholdFrom: 'minimumMeaningfulDifference' | 'noise' | 'none';
  readonly countedGains: number;
  /** Usable runs after the last counted gain, or after the first usable run where there is none. */
  readonly runsSinceGain?: number | undefined;
  readonly best?: { readonly runId: string; readonly value: number } | undefined;
  /**
   * The best value to expect of a search of 1, 2, ... N runs, from the N that count, those of unknown
   * start too; absent under four. It assumes independent draws: a rough guide where a person steered.
   */
  readonly expectedBest?: readonly number[] | undefined;
  /** What one more run would bring, at least 0, in the metric's unit; a rough guide. */
  readonly gainOfOneMore?: number | undefined;
}

/**
 * How the objective developed over sequential attempts, and whether it is worth going on. A gain
 * counts when it exceeds the larger of the minimum meaningful difference and the noise against the
 * best at the last counted gain, so that small steps add up; the first value is no gain.
 *
 * `tooFewRuns`: under four usable, or no gain yet in under K + 2: the first run was never beaten, so
 * that nothing flattened, and too few tried to say that nothing can (`required` is K + 2 then).
 * `stillImproving`: a counted gain in the last K/2 usable runs. `flattening`: the last one is older,
 * but within K. `noLongerImproving`: none in K. Failed, diverged, queued and running attempts are
 * listed and do not count; of a metric that is computed rather than recorded, such as the training
 * time, none has a value. Archived runs were attempts too. Does not depend on the order of the runs.
 *
 * @throws RunCompareError when the window is no whole number of at least 2, or the objective has no
 *   direction.
 */
export function analyzeTrend(runs: readonly Run[], options: TrendOptions): Trend {
  const { objective, window = 4 } = options;
  checkDirection(objective, 'analyzeTrend');
  if (!Number.isInteger(window) || window < 2) {
    throw new RunCompareError(
      'invalid-argument',
      'analyzeTrend',
      `window is ${window}. Gains are looked for in the last runs. Pass a whole number of at least 2.`,
    );
  }
  const found = runs.map((run) => toAttempt(run, objective)).sort(byStart);
  const withoutStart = found.filter((attempt) => attempt.startedAtMs === undefined);
  const bar = thresholdOf(options);
  const walk = walkThrough(
    found.filter((attempt) => attempt.startedAtMs !== undefined),
    objective,
    bar.threshold,
  );
  const values = found.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const { direction } = objective;
  return deepFreeze({
    objective: { metric: objective.metric, direction },
    ...stateOf(walk, window),
    ...walk,
    withoutStart,
    window,
    ...bar,
    ...(values.length >= fewestUsable && {
      expectedBest: expectedBest(values, direction),
      gainOfOneMore: knownNumber(gainOfOneMore(values, direction)),
    }),
  });
}

/** Under this many usable runs nothing is said. */
export const fewestUsable = 4;

function toAttempt(run: Run, objective: Objective): TrendAttempt {
  const value = bestValue(run, objective)?.value;
  const outcome = outcomeOf(run, value);
  const startedAtMs = knownNumber(run.times.startedAtMs);
  return {
    runId: run.id,
    label: runLabel(run),
    ...(startedAtMs !== undefined && { startedAtMs }),
    outcome,
    ...(value !== undefined && (outcome === 'value' ? { value } : { provisionalValue: value })),
    isCountedGain: false,
  };
}

function outcomeOf(run: Run, value: number | undefined): TrendAttempt['outcome'] {
  const { status } = run;
  if (status === 'running' || status === 'queued' || status === 'failed') return status;
  if (findDivergence(run)) return 'diverged';
  return value === undefined ? 'noValue' : 'value';
}

function byStart(a: TrendAttempt, b: TrendAttempt): number {
  const [start, other] = [a.startedAtMs ?? Infinity, b.startedAtMs ?? Infinity];
  if (start !== other) return start - other;
  return a.runId < b.runId ? -1 : a.runId > b.runId ? 1 : 0;
}

function thresholdOf(options: TrendOptions): Pick<Trend, 'threshold' | 'thresholdFrom'> {
  const meaningful = knownNumber(options.minimumMeaningfulDifference) ?? 0;
  const noise = knownNumber(options.noiseSd) ?? 0;
  const threshold = Math.max(0, meaningful, noise);
  if (threshold === 0) return { threshold, thresholdFrom: 'none' };
  return {
    threshold,
    thresholdFrom: meaningful >= noise ? 'minimumMeaningfulDifference' : 'noise',
  };
}

type Walk = Pick<Trend, 'attempts' | 'usable' | 'countedGains' | 'runsSinceGain' | 'best'>;

function walkThrough(
  placed: readonly TrendAttempt[],
  objective: Objective,
  threshold: number,
): Walk {
  const sign = objective.direction === 'max' ? 1 : -1;
  let best: Trend['best'];
  let reference = 0;
  let usable = 0;
  let countedGains = 0;
  let runsSinceGain: number | undefined;
  const attempts = placed.map((attempt): TrendAttempt => {
    const { runId, value } = attempt;
    if (value === undefined) return best ? { ...attempt, bestSoFar: best.value } : attempt;
    usable++;
    if (!best) {
      best = { runId, value };
      reference = value;
      runsSinceGain = 0;
      return { ...attempt, bestSoFar: value };
    }
    const gain = knownNumber(sign * (value - best.value) + 0);
    if (sign * (value - best.value) > 0) best = { runId, value };
    const isCountedGain = sign * (best.value - reference) > threshold;
    runsSinceGain = isCountedGain ? 0 : (runsSinceGain ?? 0) + 1;
    if (isCountedGain) {
      countedGains++;
      reference = best.value;
    }
    const known = gain === undefined ? {} : { gain };
    return { ...attempt, bestSoFar: best.value, ...known, isCountedGain };
  });
  return {
    attempts,
    usable,
    countedGains,
    ...(runsSinceGain !== undefined && { runsSinceGain }),
    ...(best && { best }),
  };
}

function stateOf(walk: Walk, window: number): Pick<Trend, 'state' | 'required'> {
  const { usable, countedGains, runsSinceGain = 0 } = walk;
  if (usable < fewestUsable) return { state: 'tooFewRuns', required: fewestUsable };
  if (countedGains > 0 && runsSinceGain < window / 2) {
    return { state: 'stillImproving', required: fewestUsable };
  }
  if (countedGains > 0 && runsSinceGain < window)
    return { state: 'flattening', required: fewestUsable };
  if (usable < window + 2) return { state: 'tooFewRuns', required: window + 2 };
  return { state: 'noLongerImproving', required: fewestUsable };
}
