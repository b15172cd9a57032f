import type { History } from '../run/history';
import type { DataIssue, Run } from '../run/run';
import type { AbortSignalLike } from './abort';

export interface RunPage {
  readonly runs: readonly Run[];
  /** What could not be read; the runs beside it are whole. */
  readonly issues: readonly DataIssue[];
  /** Given back as `cursor` for the next page; absent on the last one. */
  readonly nextCursor?: string | undefined;
}

export interface HistoryResult {
  readonly histories: { readonly [metric: string]: History };
  readonly issues: readonly DataIssue[];
}

/** Where runs come from. Rejects only when nothing at all could be read. */
export interface RunSource {
  listRuns(options?: {
    readonly cursor?: string | undefined;
    readonly signal?: AbortSignalLike | undefined;
  }): Promise<RunPage>;
  /** All histories of one run; called only once it is compared. */
  loadHistories(
    runId: string,
    options?: { readonly signal?: AbortSignalLike | undefined },
  ): Promise<HistoryResult>;
}
