import type { AbortSignalLike } from './abort';

/** What became of one run in an action. Everything but `done` says why. */
export type ActionOutcome =
  | { readonly runId: string; readonly outcome: 'done' }
  | {
      readonly runId: string;
      readonly outcome: 'refused' | 'notFound' | 'failed';
      readonly reason: string;
    };

/** What every action takes beside the ids. */
export interface ActionOptions {
  /** Aborting leaves what is done done: the outcomes say how far it came. */
  readonly signal?: AbortSignalLike | undefined;
  /** Called as the outcome of each run is known, whichever it is, before the promise resolves. */
  readonly onOutcome?: ((outcome: ActionOutcome) => void) | undefined;
}

/**
 * Does something to runs: one outcome per id, in any order. Rejects only where nothing is known of
 * any of them.
 */
export type RunAction = (
  runIds: readonly string[],
  options?: ActionOptions,
) => Promise<readonly ActionOutcome[]>;

/** What is to be downloaded: one checkpoint, or without one whatever stands for the whole run. */
export interface DownloadTarget {
  readonly runId: string;
  readonly checkpointId?: string | undefined;
}

/** The part of the platform's `Blob` that is looked at; core knows no platform. */
export interface BlobLike {
  readonly size: number;
  readonly type: string;
}

/**
 * What a host lets a person do. A missing method is the only capability flag: nothing is offered
 * for it. `archive` counts as reversible exactly when `restore` exists. An action gives one
 * outcome per id and rejects only when nothing is known of any.
 */
export interface RunActions {
  readonly archive?: RunAction | undefined;
  readonly restore?: RunAction | undefined;
  readonly delete?: RunAction | undefined;
  readonly deploy?: RunAction | undefined;
  /** Deploys one checkpoint; `deploy` leaves it to the host which one of a run. */
  readonly deployCheckpoint?:
    | ((
        checkpoint: Required<DownloadTarget>,
        options?: Pick<ActionOptions, 'signal'>,
      ) => Promise<ActionOutcome>)
    | undefined;
  /**
   * Gives the file itself as a `Blob`, or an address to get it from; other addresses than `http`,
   * `https` and `blob` are refused. Rejects with the reason.
   */
  readonly download?:
    | ((
        target: DownloadTarget,
        options?: Pick<ActionOptions, 'signal'>,
      ) => Promise<string | BlobLike>)
    | undefined;
}
