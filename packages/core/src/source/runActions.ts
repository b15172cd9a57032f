import type { AbortSignalLike } from './abort';

/** What became of one run in an action. Everything but `done` says why. */
export type ActionOutcome =
  | { readonly runId: string; readonly outcome: 'done' }
  | {
      readonly runId: string;
      readonly outcome: 'refused' | 'notFound' | 'failed';
      readonly reason: string;
    };

export interface ActionOptions {
  readonly signal?: AbortSignalLike | undefined;
  /** Called as each run is done, before the promise resolves. */
  readonly onOutcome?: ((outcome: ActionOutcome) => void) | undefined;
}

export type RunAction = (
  runIds: readonly string[],
  options?: ActionOptions,
) => Promise<readonly ActionOutcome[]>;

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
}
