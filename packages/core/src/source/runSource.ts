import type { History } from '../run/history';
import type { DataIssue, Run } from '../run/run';
import type { AbortSignalLike } from './abort';

/** Runs as far as they were read, and how to go on. */
export interface RunPage {
  readonly runs: readonly Run[];
  /** What could not be read; the runs beside it are whole. */
  readonly issues: readonly DataIssue[];
  /** Given back as `cursor` for the next page; absent on the last one. */
  readonly nextCursor?: string | undefined;
}

/** Which part of a run's histories is wanted. */
export interface HistoryOptions {
  readonly signal?: AbortSignalLike | undefined;
  /** Metrics to load, all when left out. A source that has them in one piece may give more. */
  readonly metrics?: readonly string[] | undefined;
  /**
   * Points that a history needs at most. A source that can thin keeps extremes and ends and sets
   * `sampled`; one that cannot gives all.
   */
  readonly maxPoints?: number | undefined;
  /** Steps that are looked at, both ends included; a source that cannot cut gives all. */
  readonly steps?:
    | { readonly from?: number | undefined; readonly to?: number | undefined }
    | undefined;
}

/** The histories of one run, by metric, under canonical keys or names that are aliases of them. */
export interface HistoryResult {
  readonly histories: { readonly [metric: string]: History };
  readonly issues: readonly DataIssue[];
}

/** What is different since the list was read. */
export interface RunChanges {
  /** As they are now: new runs, and runs that replace the one with their id. */
  readonly runs?: readonly Run[] | undefined;
  /** Runs that are not there any more. */
  readonly removedIds?: readonly string[] | undefined;
}

/** Who is told of changes. Nothing is to be called after the subscription ended. */
export interface RunObserver {
  /** Without changes: the list must be read again to know them. */
  onChange(changes?: RunChanges): void;
  /** The subscription broke and is over; changes may have been missed. */
  onError(error: unknown): void;
}

/**
 * Where runs come from: two methods, so that a host can write its own. Either rejects only when
 * nothing at all could be read, and with the signal's reason once it is aborted; what is bad in part
 * becomes issues beside the rest.
 */
export interface RunSource {
  /** All runs, in pages where the source has them; runs need no histories yet. */
  listRuns(options?: {
    readonly cursor?: string | undefined;
    readonly signal?: AbortSignalLike | undefined;
  }): Promise<RunPage>;
  /** Histories of one run; called only once it is compared. Rejects for a run that is not there. */
  loadHistories(runId: string, options?: HistoryOptions): Promise<HistoryResult>;
  /**
   * Tells of changes as they happen, until the returned function is called. A source that cannot
   * leaves it out, and is asked again while runs train.
   */
  subscribe?(observer: RunObserver): () => void;
}
