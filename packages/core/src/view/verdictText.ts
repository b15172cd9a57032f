import { caveatMessagesEn } from '../advice/caveatMessages.en';
import { verdictMeansMessagesEn } from '../advice/verdictMeansMessages.en';
import { verdictMessagesEn } from '../advice/verdictMessages.en';
import type { HeadlineVerdict } from '../comparison/verdict';
import type { WinnersCurse } from '../comparison/winnersCurse';
import { formatNumber } from '../format/number';
import { fillTemplate, plainText, type RichText } from '../format/template';
import type { AdviceContext } from './adviceContext';

/** Why a verdict is not clear. */
export function verdictWhy(verdict: HeadlineVerdict, context: AdviceContext): RichText {
  const { advice = verdictMessagesEn } = context.wording.labels;
  const templates = { ...advice.tie, ...advice.verdict };
  const { bestId, rivalId, facts = ['—', '—'] } = verdict;
  const [factA, factB] = facts.map((fact) =>
    typeof fact === 'number' ? formatNumber(fact, 0, context.wording.locale) : fact,
  );
  return fillTemplate(templates[sentenceOf(verdict)], {
    ...numbersOf(verdict, context),
    metric: context.objectiveLabel,
    best: context.run(bestId),
    ...(rivalId !== undefined && { rival: context.run(rivalId) }),
    ...{ a: factA as string, b: factB as string },
  });
}

function sentenceOf({ reason, noiseSource, nA, nB, facts }: HeadlineVerdict) {
  const isCounted = typeof facts?.[0] === 'number';
  switch (reason) {
    case undefined:
      return noiseSource === 'assumed' ? 'likelyAssumed' : 'likelyPooled';
    case 'withinNoise':
      return nA > 1 || nB > 1 ? 'withinNoiseOfMeans' : reason;
    case 'evalSet':
      return isCounted ? 'evalSamples' : reason;
    case 'unit':
      return isCounted ? 'unitScale' : reason;
    default:
      return reason;
  }
}

/** What a verdict stands on: difference, interval, noise and where it is from. */
export function verdictMeans(verdict: HeadlineVerdict, context: AdviceContext): string {
  const { locale, labels } = context.wording;
  if (verdict.interval === undefined) return plainText(verdictWhy(verdict, context));
  const { method, overPairs, freedom, signFlip } = labels.advice ?? verdictMeansMessagesEn;
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
  const { winnersCurse } = context.wording.labels.advice?.caveat ?? caveatMessagesEn;
  return fillTemplate(winnersCurse, {
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
