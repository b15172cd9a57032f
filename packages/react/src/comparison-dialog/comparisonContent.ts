import type {
  AskedSeeds,
  Comparison,
  ComparisonView,
  Readings,
  Run,
  RunActions,
  ViewOptions,
} from '@runcompare/core';
import type { RunSlots } from '../internal/runSlots';

/** How loading the compared runs' histories goes; they are part of the runs once there. */
export interface CurvesState {
  readonly isLoading: boolean;
  readonly failed?: { readonly message: string; readonly retry: () => void } | undefined;
}

/** What a comparison on screen is made of, however it is laid out. */
export interface ComparisonContent extends ViewOptions {
  readonly comparison: Comparison;
  /** The compared runs in the order of joining, with what is there of their histories. */
  readonly runs: readonly Run[];
  readonly slots: RunSlots;
  /** All runs of the group, for what takes more of them than are compared. */
  readonly group: readonly Run[];
  readonly curves?: CurvesState | undefined;
  readonly actions?: RunActions | undefined;
  /** Called once a source confirmed a change, with the runs to read again. */
  readonly onChanged?: ((runIds: readonly string[]) => void | Promise<void>) | undefined;
  /** Runs that no action on the rest of them takes along, such as those of saved comparisons. */
  readonly protectedRunIds?: readonly string[] | undefined;
  /** False where what can be done with the recommendation is offered elsewhere. */
  readonly offersActions?: boolean | undefined;
  /** Share past which "worse" is a warning, 0.25 by default. */
  readonly warnAt?: number | undefined;
  /** The command that trains as many more seeds of these runs, to be copied. */
  readonly seedsCommand?: ((asked: readonly AskedSeeds[]) => string) | undefined;
  /** What a person chose of it; every part keeps its own choice when left out. */
  readonly view?: ComparisonView | undefined;
  readonly onViewChange?: ((view: ComparisonView) => void) | undefined;
  /** Compare again with this among the readings. Not offered when left out. */
  readonly onReadingChange?: ((metric: string, reading: Readings[string]) => void) | undefined;
}
