import type { OtherObjective } from '../comparison/otherObjectives';
import type { SeedPlan } from '../comparison/seedPlan';
import type { HeadlineVerdict } from '../comparison/verdict';
import type { WinnersCurse } from '../comparison/winnersCurse';

/**
 * Why the best run is the best, most telling first. Values are raw: text is made by a view from a
 * message catalogue.
 */
export type Reason =
  /** Of the best values: `betterThanNext` where the verdict supports it, `ahead` where none does. */
  | {
      readonly code: 'betterThanNext' | 'ahead';
      readonly metric: string;
      readonly value: number;
      readonly otherId: string;
      readonly otherValue: number;
      /** Absent where no percentage may be shown. */
      readonly gap?: number | undefined;
    }
  /** A tie, with its difference and its noise. */
  | {
      readonly code: 'notToldApart';
      readonly verdict: HeadlineVerdict;
      /** Means of the two configurations; absent where the difference is one at an earlier step. */
      readonly means?: readonly [best: number, other: number] | undefined;
    }
  | {
      readonly code: 'converged';
      readonly epoch: number;
      readonly of: number;
      /** How far the objective moved the wrong way until the last evaluation. */
      readonly changeAfterBest?: number | undefined;
    }
  | { readonly code: 'bestInMetric'; readonly metric: string; readonly value: number };

/** What to know before acting, most serious first. */
export type Caveat =
  /** By what else the runs could be ranked, where none has the objective. */
  | { readonly code: 'otherObjective'; readonly objectives: readonly OtherObjective[] }
  /** A run still trains, so that the verdict compares what both had at that step. */
  | { readonly code: 'atStep'; readonly step: number }
  /** Why the verdict is not clear. */
  | { readonly code: 'verdict'; readonly verdict: HeadlineVerdict }
  /** What would settle it. */
  | {
      readonly code: 'toSettle';
      readonly bestId: string;
      readonly rivalId: string;
      readonly plan: SeedPlan;
      /** The difference seen, in the metric's unit, at least 0. */
      readonly difference?: number | undefined;
    }
  | { readonly code: 'winnersCurse'; readonly curse: WinnersCurse }
  /** Planned optimizer steps of the best run and its rival. */
  | {
      readonly code: 'stepBudget';
      readonly bestId: string;
      readonly rivalId: string;
      readonly a: number;
      readonly b: number;
    }
  /** Names of the data of the best run and its rival. */
  | {
      readonly code: 'differentData';
      readonly bestId: string;
      readonly rivalId: string;
      readonly a: string;
      readonly b: string;
    }
  | {
      readonly code: 'replicates';
      readonly runIds: readonly string[];
      readonly labels: readonly string[];
      readonly span?: number | undefined;
      readonly includesBest: boolean;
    }
  | { readonly code: 'exactTie'; readonly otherIds: readonly string[]; readonly by: TieBreak }
  | { readonly code: 'betterPeer'; readonly label: string; readonly value: number }
  | { readonly code: 'differentModels'; readonly models: readonly string[] }
  | { readonly code: 'diverged'; readonly runId: string; readonly step?: number | undefined }
  | { readonly code: 'overfitting'; readonly runId: string; readonly percent: number }
  | {
      readonly code: 'notFinished';
      readonly runId: string;
      readonly status: 'running' | 'queued' | 'unknown' | 'failed' | 'cancelled';
      readonly done?: number | undefined;
      readonly planned?: number | undefined;
    }
  | { readonly code: 'resumed'; readonly runId: string; readonly segments: number }
  | { readonly code: 'noCheckpointAtBest'; readonly runId: string }
  | { readonly code: 'bestIsLastValue'; readonly runId: string }
  | { readonly code: 'noValue'; readonly runIds: readonly string[] };

/** What decided between runs whose best values are exactly equal; see `rankRuns`. */
export type TieBreak = 'trainingTime' | 'earlierBest' | 'newer' | 'id';

/** Which run to take, why, how sure that is, and what to know first: codes and numbers, no text. */
export interface Recommendation {
  /** Absent where fewer than two compared runs have a value. */
  readonly verdict?: HeadlineVerdict | undefined;
  /** Absent when no compared run has a usable value. */
  readonly bestId?: string | undefined;
  readonly objective: { readonly metric: string; readonly direction: 'min' | 'max' };
  readonly value?: number | undefined;
  /** In what the compared runs differ before their values do: to be said before any verdict. */
  readonly likeForLike: readonly Caveat[];
  readonly reasons: readonly Reason[];
  readonly caveats: readonly Caveat[];
  /** Compared runs other than the best, worst first: what could be archived once it is deployed. */
  readonly otherIds: readonly string[];
}
