import type { MetricDefinition, Objective } from '../metric/metricDefinition';
import type { ReplicateSet } from '../run/replicates';
import type { Progress, RunStatus } from '../run/run';
import type { BestValue } from './bestValue';
import type { Cell } from './cell';
import type { Divergence } from './divergence';
import type { GapRelativeTo } from './gap';
import type { OtherObjective } from './otherObjectives';
import type { Verdicts } from './verdict';

/**
 * Of one number against the baseline's, in the direction of its metric, whichever sign the delta
 * has. It says nothing of luck: that is what a verdict is for.
 */
export type Judgement = 'better' | 'worse' | 'same';

/** A run as a comparison needs it: no histories, no functions. */
export interface ComparedRun {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly model?: string | undefined;
  readonly status: RunStatus;
  readonly statusDetail?: string | undefined;
  readonly startedAtMs?: number | undefined;
  readonly trainingSeconds?: number | undefined;
  /** How many times training was started, where known. */
  readonly segments?: number | undefined;
  readonly steps: Progress;
  readonly epochs: Progress;
  /** Among the compared runs; absent without a usable value. */
  readonly rank?: number | undefined;
  readonly best?: BestValue | undefined;
  /** Distance to the best compared run as a share; absent where there is none, see `computeGap`. */
  readonly gap?: number | undefined;
  readonly divergence?: Divergence | undefined;
  /** Percent by which the last evaluation is worse than the best one; absent without a history. */
  readonly generalizationLoss?: number | undefined;
  /** Last evaluation minus the best one, in the metric's unit, where a finite later one is loaded. */
  readonly changeAfterBest?: number | undefined;
  /** Whether weights were saved at the best step; absent where that or any checkpoint is unknown. */
  readonly savedAtBest?: boolean | undefined;
}

/**
 * A value, and how it stands to the baseline's. Delta, judgement and gap are absent where either is
 * no number; the judgement also where nobody can say which value is better.
 */
export type ComparedCell = Cell & {
  /** Value minus the baseline's value, signed, in the metric's unit. */
  readonly delta?: number | undefined;
  readonly judgement?: Judgement | undefined;
  /** Gap to the baseline's value. */
  readonly gap?: number | undefined;
};

/** One row: a metric as it was read, and its value for each run. */
export interface ComparedMetric extends MetricDefinition {
  /** One per run, in the order of `Comparison.runs`. */
  readonly cells: readonly ComparedCell[];
  /** Runs with the best value, more than one only where values are exactly equal. */
  readonly bestIds: readonly string[];
  /** The sources' own names for the metric, where they differ from its key. */
  readonly sourceNames: readonly string[];
}

/** Replicates among the compared runs and their peers, with the spread of their best values. */
export interface ComparedReplicates extends ReplicateSet {
  /** What the runs are called, in the order of `runIds`. */
  readonly labels: readonly string[];
  /** Gap between the best and the worst of the set, a share; absent where there is none. */
  readonly span?: number | undefined;
}

/** The answer of `compareRuns`: frozen, and the same after a trip through JSON. */
export interface Comparison {
  readonly objective: Objective;
  readonly gapRelativeTo: GapRelativeTo;
  /** What deltas are taken against; absent only where nothing is compared. */
  readonly baselineId?: string | undefined;
  /** Absent where no run has a usable value of the objective. */
  readonly bestId?: string | undefined;
  /** By rank; runs without a usable value last. */
  readonly runs: readonly ComparedRun[];
  /** The objective, then what has a place in the table, recorded or not, then all else by name. */
  readonly metrics: readonly ComparedMetric[];
  /** Of compared runs and peers together. */
  readonly replicates: readonly ComparedReplicates[];
  /** What may be said about the differences between the compared configurations. */
  readonly verdicts: Verdicts;
  /** By what else the runs could be ranked; present only where none has the objective. */
  readonly otherObjectives?: readonly OtherObjective[];
  /** A run of the group that was not compared and is better than every compared one. */
  readonly betterPeer?:
    | { readonly id: string; readonly label: string; readonly value: number }
    | undefined;
}
