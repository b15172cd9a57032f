import type { Caveat } from '../advice/recommendation';
import { settleMessagesEn } from '../advice/settleMessages.en';
import { formatDuration } from '../format/duration';
import { formatNumber } from '../format/number';
import { fillTemplate, plainText, type RichText } from '../format/template';
import type { AdviceContext } from './adviceContext';

/** How many more seeds would settle a comparison, what they cost, or what they could not show. */
export function settleText(
  { bestId, rivalId, plan, difference = 0 }: Extract<Caveat, { code: 'toSettle' }>,
  context: AdviceContext,
): RichText {
  const { locale, labels } = context.wording;
  const templates = labels.advice?.caveat ?? settleMessagesEn;
  const { moreA, moreB, hours, smallestDifference, smallestInSds } = plan;
  if (!plan.enough && smallestDifference !== undefined) {
    return fillTemplate(templates.settleTooSmall, {
      n: String(plan.seeds),
      smallest: context.amount(smallestDifference),
      difference: context.amount(difference),
    });
  }
  const [best, rival] = [context.run(bestId), context.run(rivalId)];
  const whatFor = smallestInSds === undefined ? templates.settle : templates.measure;
  return fillTemplate(`${whatFor.replace('{seeds}', () => `${seedsOf(plan, context)}{cost}`)}`, {
    a: String(moreA || moreB),
    b: String(moreB),
    best,
    rival,
    run: moreA === 0 ? rival : best,
    cost: hours === undefined ? '' : costText(hours, context),
    ...(smallestInSds !== undefined && { sds: formatNumber(smallestInSds, 1, locale) }),
  });
}

/** The subject of the sentence, unfilled. */
function seedsOf(
  { moreA, moreB }: Extract<Caveat, { code: 'toSettle' }>['plan'],
  { wording }: AdviceContext,
): string {
  const { seedsOfBoth, seedsOfEach, seedsOfOne } =
    wording.labels.advice?.caveat ?? settleMessagesEn;
  if (moreA === 0 || moreB === 0) return seedsOfOne(moreA + moreB);
  return moreA === moreB ? seedsOfBoth(moreA) : seedsOfEach(moreA, moreB);
}

function costText(hours: number, { wording }: AdviceContext): string {
  const { seedsCost } = wording.labels.advice?.caveat ?? settleMessagesEn;
  return plainText(fillTemplate(seedsCost, { time: formatDuration(hours * 3600, wording) }));
}
