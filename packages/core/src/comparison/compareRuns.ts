import { canonicalMetricName } from '../metric/canonicalName';
import type { Objective } from '../metric/metricDefinition';
import type { Run } from '../run/run';
import { runLabel } from '../run/runLabel';
import { checkObjective } from './checkObjective';
import { checkRunIds } from './checkRunIds';
import { comparedReplicates } from './comparedReplicates';
import { comparedRun } from './comparedRun';
import { compareMetrics } from './compareMetrics';
import type { Comparison } from './comparison';
import { deepFreeze } from './deepFreeze';
import type { GapRelativeTo } from './gap';
import { type AssumedNoise, judgeConfigurations } from './judgeConfigurations';
import { metricDefinition } from './metricDefinitions';
import { otherObjectives } from './otherObjectives';
import { type RankedRun, rankRuns } from './rankRuns';
import { type Readings, resolveReadings } from './readings';

/** What a team judges by, whichever runs are compared. */
export interface ComparisonRules {
  /** What every percentage is a share of, the larger magnitude by default; see `computeGap`. */
  readonly gapRelativeTo?: GapRelativeTo | undefined;
  /** Minimum meaningful difference, in the objective's unit; 0 by default. */
  readonly mmd?: number | undefined;
  /** What to assume where no noise is measured; 2 % of the value by default. */
  readonly assumedNoise?: AssumedNoise | undefined;
  /** What one GPU costs an hour, in a currency of the host's; without it there is no cost. */
  readonly gpuHourlyRate?: number | undefined;
}

/** By what runs are compared, and against what. */
export interface CompareOptions extends ComparisonRules {
  readonly objective: Objective;
  /** The run that deltas are taken against; the best run when left out. */
  readonly baselineId?: string | undefined;
  /**
   * The other runs of the group, or all of them: they count for replicates, noise, the winner's curse
   * and whether a better run was left out, and are never shown.
   */
  readonly peers?: readonly Run[] | undefined;
  /**
   * Rows that show another number than their metric's own reading. The objective's row always shows
   * the best values, which rank the runs.
   */
  readonly readings?: Readings | undefined;
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
  const group = [...ordered, ...others];
  const gapOptions = {
    relativeTo: gapRelativeTo,
    scale: metricDefinition(objective.metric).scale,
  };

  return deepFreeze({
    objective: { metric: objective.metric, direction: objective.direction },
    gapRelativeTo,
    baselineId,
    bestId: best?.run.id,
    runs: ranked.map((entry) => comparedRun(entry, { objective, leader: best?.best, gapOptions })),
    metrics: compareMetrics(ordered, {
      objective,
      baselineId,
      gapRelativeTo,
      leader: best?.best,
      gpuHourlyRate: options.gpuHourlyRate,
      readings: resolveReadings(options.readings),
    }),
    replicates: comparedReplicates(group, { objective, gapOptions }),
    verdicts: judgeConfigurations(ordered, {
      objective,
      peers: others,
      mmd: options.mmd,
      assumedNoise: options.assumedNoise,
    }),
    ...(!best && ordered.length > 0 && { otherObjectives: otherObjectives(ordered) }),
    betterPeer: best && betterThan(best, rankRuns(group, objective)[0]),
  });
}

function betterThan({ best }: RankedRun, first: RankedRun | undefined): Comparison['betterPeer'] {
  // An equal one may come first by a rule for ties, and is not better.
  if (!first?.best || first.best.value === best?.value) return undefined;
  return { id: first.run.id, label: runLabel(first.run), value: first.best.value };
}
