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

/** The histories of one run, by metric, under canonical keys or names that are aliases of them. */
export interface HistoryResult {
  readonly histories: { readonly [metric: string]: History };
  readonly issues: readonly DataIssue[];
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
  /** All histories of one run; called only once it is compared. Rejects for a run that is not there. */
  loadHistories(
    runId: string,
    options?: { readonly signal?: AbortSignalLike | undefined },
  ): Promise<HistoryResult>;
}
