import type { Comparison } from '../comparison/comparison';
import { adviceContext } from './adviceContext';
import { type VerdictDetail, verdictDetails } from './verdictDetails';
import { verdictMeans } from './verdictText';
import { type ViewOptions, wordingOf } from './viewOptions';

/** What a verdict stands on. */
export interface VerdictExplanation {
  /** One sentence: difference, interval, noise and where it is from. */
  readonly means: string;
  readonly details: readonly VerdictDetail[];
}

/**
 * What the verdict on the best run stands on; undefined where nothing is compared. The views that
 * show its word leave this to whoever asks.
 */
export function explainVerdict(
  comparison: Comparison,
  options: ViewOptions = {},
): VerdictExplanation | undefined {
  const verdict = comparison.verdicts.headline;
  if (!verdict) return undefined;
  const context = adviceContext(comparison, wordingOf(options));
  return { means: verdictMeans(verdict, context), details: verdictDetails(verdict, context) };
}
