import { curveWobble } from '../curve/wobble';
import { type SampleMoments, sampleMoments } from '../distribution/sampleMoments';
import { studentTQuantile } from '../distribution/studentT';
import type { Objective } from '../metric/metricDefinition';
import type { Run } from '../run/run';
import { measuringTerms, obstacleBetween } from './comparability';
import { configurationSide } from './configurationSide';
import { type Configuration, findConfigurations } from './configurations';
import { createGroupNoise } from './groupNoise';
import { assumedFor, type VerdictOptions } from './judgeConfigurations';
import { checkThresholds, whyTie } from './judgeDifference';
import { judgePair, type MeasuredConfiguration } from './judgePair';
import { largestKnown } from './largestKnown';
import { metricDefinition } from './metricDefinitions';
import { recordedMetric } from './recordedMetric';
import { commonStep } from './sameStep';

/** Why a run is not told apart from the best one: by their verdict, or as a seed of its settings. */
export type TieWithBest = 'tie' | 'otherSeed';

/** By what runs are held against the best one. */
export type TieOptions = Omit<VerdictOptions, 'peers'>;

/**
 * The runs of a group that are not told apart from its best one, by id: other seeds of its settings,
 * and those that `judgeConfigurations` calls a tie when it judges the two alone, all others being
 * peers. Runs without a usable value are not among them. Independent of the order of the runs.
 *
 * For a badge on each of thousands of runs: the noise of the group is found once, and on which terms
 * a run was measured is only read where the difference is small enough for a tie.
 *
 * @throws RunCompareError where the objective has no direction, or `mmd` or `assumedNoise` is no
 *   usable number.
 */
export function tiesWithBest(
  runs: readonly Run[],
  options: TieOptions,
): ReadonlyMap<string, TieWithBest> {
  const [best, ...others] = findConfigurations(runs, { objective: options.objective });
  const ties = new Map<string, TieWithBest>();
  if (!best) return ties;
  for (const { run } of best.compared.slice(1)) ties.set(run.id, 'otherSeed');
  const isTie = createTieTest(best, { others, options });
  for (const other of others) {
    if (isTie(other)) for (const { run } of other.compared) ties.set(run.id, 'tie');
  }
  return ties;
}

function createTieTest(
  best: Configuration,
  { others, options }: { readonly others: readonly Configuration[]; readonly options: TieOptions },
): (other: Configuration) => boolean {
  const { objective, mmd = 0 } = options;
  const { metric, direction } = objective;
  const assumed = assumedFor(metric, options.assumedNoise) ?? 0.02;
  checkThresholds(mmd, assumed);
  const known = new Map<Configuration, MeasuredConfiguration>();
  const measure = (of: Configuration) => {
    const before = known.get(of);
    if (before) return before;
    const measured = { ...of, terms: measuringTerms(runsOf(of), metric) };
    known.set(of, measured);
    return measured;
  };
  const replicated = [best, ...others].filter(({ members }) => members.length > 1).map(measure);
  const a = measure(best);
  const stepOfBest = commonStep(runsOf(best), objective);
  const sideA = sideOf(best, objective);
  const noise = createGroupNoise({
    from: sideA,
    terms: a.terms,
    sets: replicated.map(({ terms, members }) => ({ terms, moments: momentsOf(members) })),
    scale: metricDefinition(metric).scale,
    assumed,
  });

  return (other) => {
    const step = Math.min(stepOfBest, commonStep(runsOf(other), objective));
    // A run that still trains is compared at its own step, with what the others had by then.
    if (step !== Infinity) {
      if (!configurationSide(other, { objective, step })) return false;
      const rules = { objective, replicated, pairs: 1, mmd, assumedNoise: assumed };
      const { verdict, difference = 0 } = judgePair([a, measure(other)], rules);
      return verdict === 'tie' || difference < 0;
    }
    const sideB = sideOf(other, objective);
    const difference = (direction === 'min' ? 1 : -1) * (sideB.mean - sideA.mean);
    const wobble = largestKnown([sideA.wobble, sideB.wobble]);
    if (difference > Math.max(noise.reach(sideB), mmd, 2 * (wobble ?? 0))) return false;
    const { terms } = measure(other);
    if (obstacleBetween(a.terms, terms)) return false;
    const found = noise.to(sideB, terms);
    const half = found ? studentTQuantile(0.975, found.df) * found.standardError : 0;
    if (!Number.isFinite(difference - half) || !Number.isFinite(difference + half)) return false;
    // The other's mean is better although its best run is not.
    if (difference < 0) return true;
    const limits = { half, mmd, wobble: found?.source === 'measured' ? undefined : wobble };
    return found !== undefined && whyTie(difference, limits) !== undefined;
  };
}

interface Side extends SampleMoments {
  readonly wobble?: number | undefined;
}

function sideOf({ members }: Configuration, { metric }: Objective): Side {
  const wobbles = members.map(({ run }) => {
    const history = run.histories && recordedMetric(run, metric).history;
    return history && curveWobble(history);
  });
  return { ...momentsOf(members), wobble: largestKnown(wobbles) };
}

function momentsOf(members: Configuration['members']): SampleMoments {
  return sampleMoments(members.map(({ value }) => value));
}

function runsOf({ members }: Configuration): readonly Run[] {
  return members.map(({ run }) => run);
}
