import type { HeadlineVerdict, VerdictKind } from '../comparison/verdict';
import { verdictLabelsEn } from './verdictLabels.en';
import type { Wording } from './viewOptions';

/** A verdict as a word; `explainVerdict` says what it stands on. */
export interface VerdictView {
  readonly code: VerdictKind;
  readonly word: string;
}

/** The verdict of a headline as a word; undefined where nothing is compared. */
export function verdictView(
  verdict: HeadlineVerdict | undefined,
  { labels }: Wording,
): VerdictView | undefined {
  if (!verdict) return undefined;
  return { code: verdict.verdict, word: (labels.verdict ?? verdictLabelsEn)[verdict.verdict] };
}
