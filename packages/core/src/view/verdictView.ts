import type { HeadlineVerdict, VerdictKind } from '../comparison/verdict';
import type { AdviceContext } from './adviceContext';
import { type VerdictDetail, verdictDetails } from './verdictDetails';
import { verdictLabelsEn } from './verdictLabels.en';
import { verdictMeans } from './verdictText';

/** A verdict as a word, as a sentence, and as what it stands on. */
export interface VerdictView {
  readonly code: VerdictKind;
  readonly word: string;
  /** One sentence: difference, interval, noise and where it is from. */
  readonly means: string;
  readonly details: readonly VerdictDetail[];
}

/** The verdict of a headline in words; undefined where nothing is compared. */
export function verdictView(
  verdict: HeadlineVerdict | undefined,
  context: AdviceContext,
): VerdictView | undefined {
  if (!verdict) return undefined;
  const words = context.wording.labels.verdict ?? verdictLabelsEn;
  return {
    code: verdict.verdict,
    word: words[verdict.verdict],
    means: verdictMeans(verdict, context),
    details: verdictDetails(verdict, context),
  };
}
