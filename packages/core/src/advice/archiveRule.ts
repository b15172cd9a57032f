import { paretoFront } from '../comparison/pareto';
import type { RankedRun } from '../comparison/rankRuns';
import type { Objective } from '../metric/metricDefinition';
import type { Run } from '../run/run';
import type { CleanUpCandidate, Protection } from './cleanUpCandidate';

/** "Archive what is worse than the best by more than X %", and what it takes for a run to be picked. */
export interface ArchiveRule {
  /** Gap to the best run past which a run is proposed, a share; 0.5 by default. */
  readonly worseBy?: number | undefined;
  /** Minimum meaningful difference, in the objective's unit: nothing within it is proposed. */
  readonly mmd?: number | undefined;
  /** Noise sd of a single run, in the objective's unit: nothing within twice it is proposed. */
  readonly noiseSd?: number | undefined;
  /** Further objectives: a run that is best in one, or on the front of all of them, is spared. */
  readonly alsoObjectives?: readonly Objective[] | undefined;
  /** Lists failed and cancelled runs that have neither a value nor a saved checkpoint. */
  readonly includeFailed?: boolean | undefined;
}

/** Why the rule left a run alone: the first reason that applies. Differences are to the best run. */
export type SpareReason =
  | { readonly code: 'protected'; readonly protection: Protection }
  | { readonly code: 'underThreshold'; readonly gap: number }
  | { readonly code: 'noGap' }
  | { readonly code: 'noValue' }
  /** The source cannot tell whether it still trains. */
  | { readonly code: 'mayBeRunning' }
  | { readonly code: 'withinNoise'; readonly difference: number }
  | { readonly code: 'belowMinimum'; readonly difference: number }
  | { readonly code: 'onFront' };

/** A run that the rule left alone. */
export interface SparedRun {
  readonly runId: string;
  readonly label: string;
  readonly reason: SpareReason;
}

/** The dry run of a rule: every run that is not archived yet is in exactly one of the lists. */
export interface ArchiveProposal {
  /** The threshold that was taken, a share. */
  readonly worseBy: number;
  /** What the rule would archive, worst first. */
  readonly proposed: readonly CleanUpCandidate[];
  /** Every other run, and why. */
  readonly spared: readonly SparedRun[];
  /** Failed and cancelled runs of which nothing was saved; empty unless asked for. */
  readonly failed: readonly Omit<CleanUpCandidate, 'gap' | 'best'>[];
}

/** One run of a group as the rule sees it. */
export interface RuleEntry extends RankedRun {
  readonly identity: Omit<CleanUpCandidate, 'gap' | 'best'>;
  readonly gap?: number | undefined;
  readonly protection?: Protection | undefined;
}

/**
 * What the rule would archive and what it spares, each with its reason. A dry run: nothing is
 * changed, and nothing ever runs unattended.
 */
export function applyArchiveRule(
  entries: readonly RuleEntry[],
  { rule, objective }: { readonly rule: ArchiveRule; readonly objective: Objective },
): ArchiveProposal {
  const { worseBy = 0.5 } = rule;
  const leader = entries.find((entry) => entry.best)?.best;
  const onFront = frontOf(
    entries.map((entry) => entry.run),
    [objective, ...(rule.alsoObjectives ?? [])],
  );
  const proposed: CleanUpCandidate[] = [];
  const spared: SparedRun[] = [];
  const failed: RuleEntry['identity'][] = [];
  for (const entry of entries) {
    const { run, best, gap, identity } = entry;
    const difference = best && leader ? Math.abs(best.value - leader.value) : 0;
    const reason = spareReason(entry, {
      rule,
      worseBy,
      difference,
      isOnFront: onFront.has(run.id),
    });
    if (rule.includeFailed && isEmptyFailure(entry)) failed.push(identity);
    else if (reason) spared.push({ runId: run.id, label: identity.label, reason });
    else if (best && gap !== undefined) proposed.push({ ...identity, gap, best });
  }
  return { worseBy, proposed: proposed.reverse(), spared, failed };
}

function spareReason(
  { run, best, gap, protection }: RuleEntry,
  context: {
    readonly rule: ArchiveRule;
    readonly worseBy: number;
    readonly difference: number;
    readonly isOnFront: boolean;
  },
): SpareReason | undefined {
  const { rule, worseBy, difference } = context;
  if (protection) return { code: 'protected', protection };
  if (!best) return { code: 'noValue' };
  if (run.status === 'unknown') return { code: 'mayBeRunning' };
  if (gap === undefined) return { code: 'noGap' };
  if (gap <= worseBy) return { code: 'underThreshold', gap };
  if (context.isOnFront) return { code: 'onFront' };
  if (rule.mmd !== undefined && difference <= rule.mmd) return { code: 'belowMinimum', difference };
  if (rule.noiseSd !== undefined && difference <= 2 * rule.noiseSd) {
    return { code: 'withinNoise', difference };
  }
  return undefined;
}

function isEmptyFailure({ run, best, protection }: RuleEntry): boolean {
  const ended = run.status === 'failed' || run.status === 'cancelled';
  return ended && !best && !protection && run.checkpoints.length === 0;
}

/** Runs that are best in an objective or that no other beats in all of them. */
function frontOf(runs: readonly Run[], objectives: readonly Objective[]): ReadonlySet<string> {
  if (objectives.length === 1) return new Set();
  const fronts = [objectives, ...objectives.map((objective) => [objective])];
  return new Set(fronts.flatMap((chosen) => paretoFront(runs, chosen).frontIds));
}
