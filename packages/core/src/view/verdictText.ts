import type { HeadlineVerdict } from '../comparison/verdict';
import type { WinnersCurse } from '../comparison/winnersCurse';
import { formatNumber } from '../format/number';
import { fillTemplate, plainText, type RichText } from '../format/template';
import type { AdviceContext } from './adviceContext';

/** Why a verdict is not clear. */
export function verdictWhy(verdict: HeadlineVerdict, context: AdviceContext): RichText {
  const { advice } = context.wording.labels;
  const templates = { ...advice.tie, ...advice.verdict };
  const { reason, bestId, rivalId } = verdict;
  const likely = verdict.noiseSource === 'assumed' ? 'likelyAssumed' : 'likelyPooled';
  const hasSeeds = verdict.nA > 1 || verdict.nB > 1;
  const code = reason === 'withinNoise' && hasSeeds ? 'withinNoiseOfMeans' : (reason ?? likely);
  return fillTemplate(templates[code], {
    ...numbersOf(verdict, context),
    metric: context.objectiveLabel,
    best: context.run(bestId),
    ...(rivalId !== undefined && { rival: context.run(rivalId) }),
  });
}

/** What a verdict stands on: difference, interval, noise and where it is from. */
export function verdictMeans(verdict: HeadlineVerdict, context: AdviceContext): string {
  const { locale, labels } = context.wording;
  if (verdict.interval === undefined) return plainText(verdictWhy(verdict, context));
  const { method, overPairs, freedom, signFlip } = labels.advice;
  const { pairs, df = 0, signFlipP } = verdict;
  const fill = (template: string, values: { readonly [name: string]: string }) =>
    plainText(fillTemplate(template, values));
  const means = fill(method[verdict.method], {
    ...numbersOf(verdict, context),
    over: pairs > 1 ? fill(overPairs, { pairs: String(pairs) }) : '',
    freedom: fill(freedom(df), { df: formatNumber(df, Number.isInteger(df) ? 0 : 1, locale) }),
  });
  if (signFlipP === undefined) return means;
  return means + fill(signFlip, { p: formatNumber(signFlipP, 3, locale) });
}

/** That the best of several looks better than it is. */
export function curseText(curse: WinnersCurse, context: AdviceContext): RichText {
  return fillTemplate(context.wording.labels.advice.caveat.winnersCurse, {
    of: String(curse.of),
    expected: context.amount(curse.expected),
    lead: context.amount(curse.lead),
  });
}

function numbersOf(verdict: HeadlineVerdict, context: AdviceContext) {
  const { difference = 0, interval = [0, 0], noiseSd = 0, wobble = 0 } = verdict;
  return {
    difference: context.amount(difference),
    low: context.change(interval[0]),
    high: context.change(interval[1]),
    half: context.amount((interval[1] - interval[0]) / 2),
    sd: context.amount(noiseSd),
    wobble: context.amount(wobble),
    nA: String(verdict.nA),
    nB: String(verdict.nB),
  };
}
