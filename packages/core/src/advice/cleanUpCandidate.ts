import type { BestValue } from '../comparison/bestValue';

/** A run that could be archived, and what would go with it. */
export interface CleanUpCandidate {
  readonly runId: string;
  readonly label: string;
  /** To the best run of the group; see `computeGap`. */
  readonly gap: number;
  readonly best: BestValue;
  readonly checkpoints: number;
  /** Size of its checkpoints; absent when no checkpoint states one. */
  readonly bytes?: number | undefined;
}

/** Why a run is never swept up. `running`: also while it is queued. `host`: in the host's words. */
export type Protection =
  | { readonly code: 'bestOfGroup' | 'running' | 'baseline' }
  | { readonly code: 'host'; readonly reason: string };
