import type { SeedPlan } from '../comparison/seedPlan';
import type { HeadlineVerdict } from '../comparison/verdict';
import type { WinnersCurse } from '../comparison/winnersCurse';
import { formatDuration } from '../format/duration';
import { fillTemplate, plainText, type RichText } from '../format/template';
import type { AdviceContext } from './adviceContext';

/** Why a verdict is not clear. */
export function verdictWhy(verdict: HeadlineVerdict, context: AdviceContext): RichText {
  const templates = context.wording.labels.advice.verdict;
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
  const { advice } = context.wording.labels;
  if (verdict.interval === undefined) return plainText(verdictWhy(verdict, context));
  return plainText(fillTemplate(advice.method[verdict.method], numbersOf(verdict, context)));
}

/** How many more seeds would settle it, and what they cost. */
export function settleText(
  { bestId, rivalId, plan }: { bestId: string; rivalId: string; plan: SeedPlan },
  context: AdviceContext,
): RichText {
  const templates = context.wording.labels.advice.caveat;
  const { moreA, moreB, hours, smallestDifference } = plan;
  if (!plan.enough && smallestDifference !== undefined) {
    return fillTemplate(templates.settleTooSmall, {
      n: String(plan.seeds),
      smallest: context.amount(smallestDifference),
    });
  }
  const cost =
    hours === undefined
      ? ''
      : plainText(
          fillTemplate(templates.settleCost, {
            hours: formatDuration(hours * 3600, context.wording),
          }),
        );
  const best = context.run(bestId);
  const rival = context.run(rivalId);
  if (moreA === 0 || moreB === 0) {
    const n = moreA + moreB;
    const run = moreA === 0 ? rival : best;
    return fillTemplate(templates.settleOne(n), { n: String(n), run, cost });
  }
  return moreA === moreB
    ? fillTemplate(templates.settleBoth(moreA), { n: String(moreA), best, rival, cost })
    : fillTemplate(templates.settleEach, {
        a: String(moreA),
        b: String(moreB),
        best,
        rival,
        cost,
      });
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
