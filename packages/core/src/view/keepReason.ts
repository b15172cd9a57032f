import type { Run } from '../run/run';
import { bulkActionLabelsEn } from './bulkActionLabels.en';
import { type ViewOptions, wordingOf } from './viewOptions';

/** What keeps runs from being swept up, beside what a plan protects of itself. */
export interface KeepOptions extends ViewOptions {
  /** Runs that are part of a saved comparison. */
  readonly savedRunIds?: readonly string[] | undefined;
  /** The host's own reason, or undefined. */
  readonly protect?: ((run: Run) => string | undefined) | undefined;
}

/**
 * Makes the `protect` of `planCleanUp`: the host's reason first, then a tag `deployed` or `pinned`,
 * then a saved comparison.
 */
export function keepReason({
  savedRunIds = [],
  protect,
  ...options
}: KeepOptions): (run: Run) => string | undefined {
  const { because } = wordingOf(options).labels.bulkActions ?? bulkActionLabelsEn;
  const saved = new Set(savedRunIds);
  return (run) => {
    const own = protect?.(run);
    if (own !== undefined) return own;
    if (run.tags.includes('deployed')) return because.deployed;
    if (run.tags.includes('pinned')) return because.pinned;
    return saved.has(run.id) ? because.saved : undefined;
  };
}
