import type { DataIssue } from '../run/run';
import type { AbortSignalLike } from '../source/abort';
import type { ComparisonState } from './comparisonState';

/** A comparison that somebody wants to come back to. */
export interface SavedComparison {
  readonly id: string;
  readonly name: string;
  /** The model that its runs train; absent where they train several, or none that is known. */
  readonly model?: string | undefined;
  /** Runs with their palette slots, objective, and what else a person chose. */
  readonly state: ComparisonState;
  readonly notes?: string | undefined;
  /** Milliseconds since the Unix epoch. */
  readonly createdAtMs: number;
  readonly createdBy?: string | undefined;
  /** When the store lets go of it, where it does so by itself. */
  readonly expiresAtMs?: number | undefined;
}

/** What is to be saved. Without an id it is a new one; with one it is put back, as it was. */
export type ComparisonDraft = Omit<SavedComparison, 'id' | 'createdAtMs' | 'expiresAtMs'> &
  Partial<Pick<SavedComparison, 'id' | 'createdAtMs'>>;

/** Lets a call be given up. */
export interface StoreOptions {
  readonly signal?: AbortSignalLike | undefined;
}

/** Saved comparisons as far as they could be read. */
export interface ComparisonStoreList {
  readonly comparisons: readonly SavedComparison[];
  readonly issues: readonly DataIssue[];
}

/**
 * Where comparisons are kept. Each call rejects with the reason where it changed nothing; a `code` on
 * the error, one of {@link ComparisonStoreFailure}, is put into words. The methods know no `this`.
 */
export interface ComparisonStore {
  /** In any order. Rejects only when nothing at all could be read. */
  list(options?: StoreOptions): Promise<ComparisonStoreList>;
  /** Undefined where there is none of that id. */
  get(id: string, options?: StoreOptions): Promise<SavedComparison | undefined>;
  /** Gives it as it was stored. */
  save(draft: ComparisonDraft, options?: StoreOptions): Promise<SavedComparison>;
  /** Changes the name alone. */
  rename(id: string, name: string, options?: StoreOptions): Promise<SavedComparison>;
  /** Done, too, where it is gone already. */
  delete(id: string, options?: StoreOptions): Promise<void>;
  /** Tells of changes by others, such as another tab; gives what ends that. */
  readonly subscribe?: ((onChange: () => void) => () => void) | undefined;
}

/** Why a store could not do it, as far as it knows: no room, not allowed, or no longer there. */
export type ComparisonStoreFailure = 'full' | 'forbidden' | 'notFound';
