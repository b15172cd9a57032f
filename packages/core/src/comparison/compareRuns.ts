import { canonicalMetricName } from '../metric/canonicalName';
import type { Objective } from '../metric/metricDefinition';
import { findReplicates } from '../run/replicates';
import type { Progress, Run } from '../run/run';
import { runLabel } from '../run/runLabel';
import { checkObjective } from './checkObjective';
import { checkRunIds } from './checkRunIds';
import { compareMetrics } from './compareMetrics';
import type { ComparedReplicates, ComparedRun, Comparison } from './comparison';
import { deepFreeze } from './deepFreeze';
import { findDivergence } from './divergence';
import { computeGap, type GapRelativeTo } from './gap';
import { type AssumedNoise, judgeConfigurations } from './judgeConfigurations';
import { knownNumber } from './knownNumber';
import { metricDefinition } from './metricDefinitions';
import { otherObjectives } from './otherObjectives';
import { generalizationLoss } from './overfitting';
import { type RankedRun, rankRuns } from './rankRuns';
import { type Readings, resolveReadings } from './readings';
import { recordedMetric } from './recordedMetric';

/** By what runs are compared, and against what. */
export interface CompareOptions {
  readonly objective: Objective;
  /** The run that deltas are taken against; the best run when left out. */
  readonly baselineId?: string | undefined;
  /**
   * The other runs of the group, or all of them: they count for replicates, noise, the winner's curse
   * and whether a better run was left out, and are never shown.
   */
  readonly peers?: readonly Run[] | undefined;
  /** What every percentage is a share of, the larger magnitude by default; see `computeGap`. */
  readonly gapRelativeTo?: GapRelativeTo | undefined;
  /** Minimum meaningful difference, in the objective's unit; 0 by default. */
  readonly mmd?: number | undefined;
  /** What to assume where no noise is measured; 2 % of the value by default. */
  readonly assumedNoise?: AssumedNoise | undefined;
  /**
   * Rows that show another number than their metric's own reading. The objective's row always shows
   * the best values, which rank the runs.
   */
  readonly readings?: Readings | undefined;
  /** What one GPU costs an hour, in a currency of the host's; without it there is no cost. */
  readonly gpuHourlyRate?: number | undefined;
}

/**
 * Compares runs at the best step of the objective: every metric of each, deltas against the
 * baseline, and a verdict on every two configurations. The answer is frozen, the same after a trip
 * through JSON, and does not depend on the order of runs and peers; runs are left untouched. A run
 * without a usable value is shown, comes last, and is neither best nor worst. Where no run has one,
 * `otherObjectives` says by what else they could be ranked. Histories are read where they are
 * loaded, summaries where not.
 *
 * @throws RunCompareError when two runs share an id, the baseline is not among the runs, the
 *   objective has no direction or is computed rather than recorded, a reading means nothing, or
 *   `mmd` or `assumedNoise` is no usable number where a pair is judged by it.
 */
export function compareRuns(runs: readonly Run[], options: CompareOptions): Comparison {
  const { peers = [], gapRelativeTo = 'larger' } = options;
  const objective = { ...options.objective, metric: canonicalMetricName(options.objective.metric) };
  checkObjective(objective, 'compareRuns');
  checkRunIds(runs, {
    where: 'compareRuns',
    baselineId: options.baselineId,
    why: { id: 'Deltas and selection need one run per id.', baseline: 'Deltas need a baseline.' },
  });
  const ranked = rankRuns(runs, objective);
  const best = ranked.find((entry) => entry.best);
  const baselineId = options.baselineId ?? best?.run.id ?? ranked[0]?.run.id;
  const ordered = ranked.map((entry) => entry.run);
  const others = peers.filter((peer) => !runs.some((run) => run.id === peer.id));
  const betterPeer = findBetterPeer(best, others, objective);

  return deepFreeze({
    objective: { metric: objective.metric, direction: objective.direction },
    gapRelativeTo,
    ...(baselineId !== undefined && { baselineId }),
    ...(best && { bestId: best.run.id }),
    runs: ranked.map((entry) => comparedRun(entry, best, objective, gapRelativeTo)),
    metrics: compareMetrics(ordered, {
      objective,
      baselineId,
      gapRelativeTo,
      leader: best?.best,
      gpuHourlyRate: options.gpuHourlyRate,
      readings: resolveReadings(options.readings),
    }),
    replicates: replicatesOf([...ordered, ...others], objective, gapRelativeTo),
    verdicts: judgeConfigurations(ordered, {
      objective,
      peers: others,
      mmd: options.mmd,
      assumedNoise: options.assumedNoise,
    }),
    ...(!best && ordered.length > 0 && { otherObjectives: otherObjectives(ordered) }),
    ...(betterPeer && { betterPeer }),
  });
}

function comparedRun(
  entry: RankedRun,
  leader: RankedRun | undefined,
  objective: Objective,
  relativeTo: GapRelativeTo,
): ComparedRun {
  const { run, rank, best } = entry;
  const gap =
    best && leader?.best
      ? computeGap(best.value, leader.best.value, {
          relativeTo,
          scale: metricDefinition(objective.metric).scale,
        })
      : undefined;
  const last = recordedMetric(run, objective.metric).history;
  const lastValue = last?.value.at(-1);
  const isLaterFinite =
    best?.step !== undefined && (last?.step.at(-1) ?? 0) > best.step && Number.isFinite(lastValue);
  return {
    id: run.id,
    name: run.name,
    label: runLabel(run),
    model: run.model.name,
    status: run.status,
    statusDetail: run.statusDetail,
    startedAtMs: knownNumber(run.times.startedAtMs),
    trainingSeconds: knownNumber(run.times.trainingSeconds),
    segments: knownNumber(run.times.segments),
    steps: knownProgress(run.steps),
    epochs: knownProgress(run.epochs),
    rank,
    best: best && { ...best },
    gap,
    divergence: findDivergence(run),
    generalizationLoss: generalizationLoss(run, objective),
    changeAfterBest:
      isLaterFinite && best ? knownNumber((lastValue as number) - best.value) : undefined,
    savedAtBest:
      run.checkpoints.length > 0 && best?.step !== undefined
        ? run.checkpoints.some((checkpoint) => checkpoint.step === best.step)
        : undefined,
  };
}

function knownProgress({ done, planned }: Progress): Progress {
  return { done: knownNumber(done), planned: knownNumber(planned) };
}

function replicatesOf(
  runs: readonly Run[],
  objective: Objective,
  relativeTo: GapRelativeTo,
): readonly ComparedReplicates[] {
  const { scale } = metricDefinition(objective.metric);
  return findReplicates(runs).map((set) => {
    const members = runs.filter((run) => set.runIds.includes(run.id));
    const values = rankRuns(members, objective).flatMap(({ best }) => (best ? [best.value] : []));
    const [first, last] = [values.at(0), values.at(-1)];
    const span =
      first !== undefined && last !== undefined
        ? computeGap(last, first, { relativeTo, scale })
        : undefined;
    const labels = set.runIds.map((id) => runLabel(members.find((run) => run.id === id) as Run));
    return { ...set, labels, span };
  });
}

function findBetterPeer(
  best: RankedRun | undefined,
  peers: readonly Run[],
  objective: Objective,
): Comparison['betterPeer'] {
  const peer = rankRuns(peers, objective)[0];
  if (!peer?.best || !best?.best) return undefined;
  const sign = objective.direction === 'min' ? 1 : -1;
  if (sign * (peer.best.value - best.best.value) >= 0) return undefined;
  return { id: peer.run.id, label: runLabel(peer.run), value: peer.best.value };
}
