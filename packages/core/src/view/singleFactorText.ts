import type { Comparison } from '../comparison/comparison';
import type { SingleFactorPair } from '../comparison/singleFactor';
import { verdictBetween } from '../comparison/verdictBetween';
import { fillTemplate, type RichText } from '../format/template';
import type { AdviceContext } from './adviceContext';
import { configText } from './configText';
import { fillText } from './fillText';

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
  const words = labels.configDiff;
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
    return fillTemplate(verdict ? words.singleFactorVerdict : words.singleFactorValue, {
      ...values,
      metric: context.objectiveLabel,
      delta: difference === 0 ? context.amount(0) : context.change(difference),
      judgement: labels.table[judgement],
      verdict: verdict ? labels.inText(labels.verdict[verdict]) : '',
    });
  };
  if (unfinishedIds.length === 0) return sentence();
  const runs = unfinishedIds.map((id) => context.run(id).label).join(', ');
  return [...sentence(), ' ', fillText(words.unfinished, { runs })];
}
