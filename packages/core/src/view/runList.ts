import type { BestValue } from '../comparison/bestValue';
import type { RunBadge } from './runBadges';

/** One run of a list. */
export interface RunListRow {
  readonly runId: string;
  /** Place of the run among those that were given, from 0. */
  readonly index: number;
  /** Within its group, from 1; absent without a usable value. */
  readonly rank?: number | undefined;
  readonly best?: BestValue | undefined;
  /** Distance to the best of its group as a share; absent where there is none, see `computeGap`. */
  readonly gap?: number | undefined;
  readonly badges: readonly RunBadge[];
}

/** Runs that belong together, by default those of one model. */
export interface RunListGroup {
  readonly key: string;
  readonly title: string;
  /** Of the rows, in words. */
  readonly count: string;
  readonly bestId?: string | undefined;
  /** By rank; runs without a value follow, newest first. */
  readonly rows: readonly RunListRow[];
  /** Places of all its runs by rank, also of those that the search hides. */
  readonly members: readonly number[];
  /** How many of them have a value and so a rank. */
  readonly ranked: number;
  /** With how many decimals its values are written. */
  readonly decimals: number;
}

/** Runs by what puts them together, and how many are not shown. */
export interface RunListView {
  /** What the values are of, in running text: "eval loss". */
  readonly metricLabel: string;
  readonly groups: readonly RunListGroup[];
  readonly hiddenBySearch: number;
  readonly hiddenArchived: number;
}
