import type { Comparison } from '../comparison/comparison';
import type { SingleFactorPair } from '../comparison/singleFactor';
import { verdictBetween } from '../comparison/verdictBetween';
import { fillTemplate, type RichText } from '../format/template';
import type { AdviceContext } from './adviceContext';
import { configDiffLabelsEn } from './configDiffLabels.en';
import { configText } from './configText';
import { fillText } from './fillText';
import { tableLabelsEn } from './tableLabels.en';
import { verdictLabelsEn } from './verdictLabels.en';

/**
 * That two runs differ in one key alone, what became of the objective, and how sure that is. A
 * difference that nobody can tell from luck is named so.
 */
export function singleFactorText(
  pair: SingleFactorPair,
  { objective, verdicts }: Pick<Comparison, 'objective' | 'verdicts'>,
  context: AdviceContext,
): RichText {
  const { labels } = context.wording;
  const words = labels.configDiff ?? configDiffLabelsEn;
  const { difference, unfinishedIds } = pair;
  const values = {
    from: { runId: pair.fromId, label: pair.fromLabel },
    to: { runId: pair.toId, label: pair.toLabel },
    key: pair.key,
    before: configText(pair.fromCell, context.wording),
    after: configText(pair.toCell, context.wording),
  };
  const sentence = (): RichText => {
    if (difference === undefined) return fillTemplate(words.singleFactor, values);
    const isLower = difference < 0;
    const judgement =
      difference === 0 ? 'same' : isLower === (objective.direction === 'min') ? 'better' : 'worse';
    const verdict = verdictBetween(verdicts, { aId: pair.toId, bId: pair.fromId })?.verdict;
    const { table = tableLabelsEn, verdict: verdictWords = verdictLabelsEn } = labels;
    return fillTemplate(verdict ? words.singleFactorVerdict : words.singleFactorValue, {
      ...values,
      metric: context.objectiveLabel,
      delta: difference === 0 ? context.amount(0) : context.change(difference),
      judgement: table[judgement],
      verdict: verdict ? labels.inText(verdictWords[verdict]) : '',
    });
  };
  if (unfinishedIds.length === 0) return sentence();
  const runs = unfinishedIds.map((id) => context.run(id).label).join(', ');
  return [...sentence(), ' ', fillText(words.unfinished, { runs })];
}
