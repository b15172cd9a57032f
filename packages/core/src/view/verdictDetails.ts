import type { SeedPlan } from '../comparison/seedPlan';
import type { HeadlineVerdict } from '../comparison/verdict';
import { formatNumber } from '../format/number';
import { fillTemplate, type RichText } from '../format/template';
import type { AdviceContext } from './adviceContext';
import { settleText } from './settleText';
import { verdictDetailLabelsEn } from './verdictDetailLabels.en';
import { verdictWhy } from './verdictText';

/** One thing that a verdict stands on. */
export interface VerdictDetail {
  readonly code:
    | 'between'
    | 'why'
    | 'difference'
    | 'interval'
    | 'noise'
    | 'runs'
    | 'method'
    | 'wobble'
    | 'signFlip'
    | 'atStep'
    | 'settle';
  readonly term: string;
  readonly text: RichText;
}

/**
 * What a verdict stands on, one thing a row: why it is no clear one, the difference with its
 * interval, the noise and where it is from, how many runs count on each side, the method, and what
 * would settle it. What is not known has no row; a noise that is not known says so.
 */
export function verdictDetails(
  verdict: HeadlineVerdict,
  context: AdviceContext,
): readonly VerdictDetail[] {
  const { locale, labels } = context.wording;
  const words = labels.verdictDetail ?? verdictDetailLabelsEn;
  const { bestId, rivalId, difference, interval, noiseSd, pairs } = verdict;
  const best = context.run(bestId);
  const rival = rivalId === undefined ? undefined : context.run(rivalId);
  const number = (value: number) => formatNumber(value, Number.isInteger(value) ? 0 : 1, locale);
  const details: VerdictDetail[] = [];
  const add = (code: VerdictDetail['code'], text: RichText) =>
    details.push({ code, term: words[code], text });

  if (rival) add('between', fillTemplate(words.pair, { best, rival }));
  if (verdict.verdict !== 'clear') add('why', verdictWhy(verdict, context));
  if (difference !== undefined) add('difference', [context.amount(difference)]);
  if (interval) {
    const [low, high] = interval.map(context.change) as [string, string];
    const template = pairs > 1 ? words.overPairs : words.intervalOf;
    add('interval', fillTemplate(template, { low, high, pairs: number(pairs) }));
  }
  add('noise', noiseText(verdict, context));
  if (rival) {
    const counts = { nA: number(verdict.nA), nB: number(verdict.nB) };
    add('runs', fillTemplate(words.runsOf, { ...counts, best, rival }));
  }
  if (verdict.method !== 'none' && noiseSd !== undefined) {
    const { method, df = 0 } = verdict;
    add('method', fillTemplate(words.methods[method](df), { df: number(df) }));
  }
  if (verdict.reason === 'withinWobble' && verdict.wobble !== undefined) {
    add('wobble', [context.amount(verdict.wobble)]);
  }
  if (verdict.signFlipP !== undefined) {
    add('signFlip', [formatNumber(verdict.signFlipP, 3, locale)]);
  }
  if (verdict.atStep !== undefined) add('atStep', [formatNumber(verdict.atStep, 0, locale)]);
  if (verdict.toSettle && rivalId !== undefined) {
    add('settle', settling(verdict.toSettle, { verdict, rivalId }, context));
  }
  return details;
}

function settling(
  plan: SeedPlan,
  { verdict, rivalId }: { readonly verdict: HeadlineVerdict; readonly rivalId: string },
  context: AdviceContext,
): RichText {
  const { bestId, difference } = verdict;
  return settleText(
    {
      code: 'toSettle',
      bestId,
      rivalId,
      plan,
      ...(difference !== undefined && { difference: Math.abs(difference) }),
    },
    context,
  );
}

function noiseText({ method, noiseSd }: HeadlineVerdict, context: AdviceContext): RichText {
  const words = context.wording.labels.verdictDetail ?? verdictDetailLabelsEn;
  if (noiseSd === undefined || method === 'none') return [words.noiseNone];
  const source = {
    welch: words.source.measured,
    pooledSd: words.source.pooled,
    largestSd: words.source.largest,
    assumedShare: words.source.assumed,
  }[method];
  return fillTemplate(words.noiseOf, { sd: context.amount(noiseSd), source });
}
