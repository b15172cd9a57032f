import { checkObjective } from '../comparison/checkObjective';
import { deepFreeze } from '../comparison/deepFreeze';
import { computeGap, type GapRelativeTo } from '../comparison/gap';
import { metricDefinition } from '../comparison/metricDefinitions';
import { rankRuns } from '../comparison/rankRuns';
import type { Objective } from '../metric/metricDefinition';
import type { Run } from '../run/run';
import { runLabel } from '../run/runLabel';
import {
  type ArchiveProposal,
  type ArchiveRule,
  applyArchiveRule,
  type RuleEntry,
} from './archiveRule';
import type { CleanUpCandidate, Protection } from './cleanUpCandidate';

/** By what a group is cleaned up, and what stays. */
export interface CleanUpOptions {
  readonly objective: Objective;
  /** Runs whose gap to the best is larger are listed. A share; 0.25 by default. */
  readonly worseBy?: number | undefined;
  /** Why the host wants a run kept (deployed, pinned, in a saved comparison), or undefined. */
  readonly protect?: ((run: Run) => string | undefined) | undefined;
  /** Is protected. May name a run that is not there. */
  readonly baselineId?: string | undefined;
  /** The larger magnitude by default; see `computeGap`. */
  readonly gapRelativeTo?: GapRelativeTo | undefined;
  /** The dry run of the auto-archive rule is part of the plan when this is given. */
  readonly rule?: ArchiveRule | undefined;
}

/** What could go and what stays, with the reasons: a proposal, frozen. */
export interface CleanUpPlan {
  /** The threshold that was taken, a share. */
  readonly worseBy: number;
  /** Absent where no run has a usable value. */
  readonly bestId?: string | undefined;
  readonly bestLabel?: string | undefined;
  /** Over the threshold and free to go, worst first. */
  readonly underperforming: readonly CleanUpCandidate[];
  /** Never swept up, with the reason, and with the gap to the best where there is one. */
  readonly protected: readonly {
    readonly runId: string;
    readonly label: string;
    readonly protection: Protection;
    readonly gap?: number | undefined;
    readonly checkpoints: number;
    readonly bytes?: number | undefined;
  }[];
  /** What the rule would archive and what it spares; present when a rule was given. */
  readonly rule?: ArchiveProposal | undefined;
}

/**
 * Which runs of one group are so much worse than its best that they could be archived. Archived
 * runs are left out; a run without a usable value is never "worse", and where no percentage exists
 * (an interval scale, signs that differ) none is. The best run, running and queued ones, the baseline
 * and whatever the host protects are named as protected. Only proposes: nothing is changed. Pass a
 * whole group: of a part of it, another run would be the best.
 *
 * @throws RunCompareError where the objective has no direction or is computed rather than recorded.
 */
export function planCleanUp(runs: readonly Run[], options: CleanUpOptions): CleanUpPlan {
  const { objective, worseBy = 0.25, gapRelativeTo } = options;
  checkObjective(objective, 'planCleanUp');
  const ranked = rankRuns(
    runs.filter((run) => !run.archived),
    objective,
  );
  const leader = ranked.find((entry) => entry.best);
  const { scale } = metricDefinition(objective.metric);
  const entries = ranked.map((entry): RuleEntry => {
    const { run, best } = entry;
    const gap =
      best && leader?.best
        ? computeGap(best.value, leader.best.value, { scale, relativeTo: gapRelativeTo })
        : undefined;
    const identity = { runId: run.id, label: runLabel(run), ...sizeOf(run) };
    return { ...entry, identity, gap, protection: protectionOf(run, leader?.run.id, options) };
  });
  return deepFreeze({
    worseBy,
    ...(leader && { bestId: leader.run.id, bestLabel: runLabel(leader.run) }),
    underperforming: entries
      .flatMap(({ identity, best, gap, protection }) =>
        !protection && best && gap !== undefined && gap > worseBy
          ? [{ ...identity, gap, best }]
          : [],
      )
      .reverse(),
    protected: entries.flatMap(({ identity, gap, protection }) =>
      protection ? [{ ...identity, protection, gap }] : [],
    ),
    ...(options.rule && { rule: applyArchiveRule(entries, { rule: options.rule, objective }) }),
  });
}

function protectionOf(
  run: Run,
  bestId: string | undefined,
  options: CleanUpOptions,
): Protection | undefined {
  if (run.id === bestId) return { code: 'bestOfGroup' };
  if (run.status === 'running' || run.status === 'queued') return { code: 'running' };
  if (run.id === options.baselineId) return { code: 'baseline' };
  const reason = options.protect?.(run);
  return reason === undefined ? undefined : { code: 'host', reason };
}

function sizeOf(run: Run): { checkpoints: number; bytes?: number } {
  let bytes: number | undefined;
  for (const checkpoint of run.checkpoints) {
    if (checkpoint.bytes !== undefined) bytes = (bytes ?? 0) + checkpoint.bytes;
  }
  return { checkpoints: run.checkpoints.length, ...(bytes !== undefined && { bytes }) };
}
