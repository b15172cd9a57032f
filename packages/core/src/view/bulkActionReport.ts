import type { ActionOutcome } from '../source/runActions';
import { bulkActionLabelsEn } from './bulkActionLabels.en';
import { type ViewOptions, wordingOf } from './viewOptions';

/** What is done to runs when cleaning up. */
export type BulkActionKind = 'archive' | 'restore' | 'delete';

/** How far an action came, by number of runs. */
export interface BulkActionTally {
  readonly action: BulkActionKind;
  readonly count: number;
  readonly done: number;
  readonly failed: number;
  /** Stopped before the source was asked. */
  readonly notStarted: number;
}

/** What became of one run, as its row says it: "Not archived: 403, no permission". */
export function outcomeText(
  action: BulkActionKind,
  { outcome, ...options }: ViewOptions & { readonly outcome: ActionOutcome },
): string {
  const { bulkActions = bulkActionLabelsEn } = wordingOf(options).labels;
  const words = bulkActions[action];
  if (outcome.outcome === 'done') return words.rowDone;
  if (outcome.outcome === 'notFound') return words.rowNot(bulkActions.notFound);
  return words.rowNot(outcome.reason.trim() === '' ? bulkActions.noReason : outcome.reason);
}

/**
 * The result of an action in words: what was done, what was not, what was never started. `names`
 * are the runs that are done; past three they are counted.
 */
export function tallyText(
  tally: BulkActionTally,
  { names, ...options }: ViewOptions & { readonly names: readonly string[] },
): string {
  const { bulkActions = bulkActionLabelsEn } = wordingOf(options).labels;
  const words = bulkActions[tally.action];
  const parts: string[] = [];
  if (tally.done > 0) {
    const runs = names.length > 3 ? bulkActions.runCount(tally.done) : names.join(', ');
    parts.push(words.done(runs) + (tally.failed + tally.notStarted > 0 ? '.' : ''));
  }
  if (tally.failed > 0) parts.push(words.failed(tally.failed));
  if (tally.notStarted > 0) parts.push(bulkActions.notStarted(tally.notStarted));
  return parts.join(' ');
}
