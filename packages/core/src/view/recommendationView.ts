import { reasonMessagesEn } from '../advice/reasonMessages.en';
import type { Reason, Recommendation } from '../advice/recommendation';
import type { Comparison } from '../comparison/comparison';
import { formatNumber, formatShare } from '../format/number';
import { fillTemplate, plainText, type RichText, type RunMention } from '../format/template';
import { type AdviceContext, adviceContext } from './adviceContext';
import { caveatText, type RecommendationCaveat } from './caveatText';
import {
  type RecommendationAction,
  type RecommendationOffers,
  recommendationActions,
} from './recommendationActions';
import { recommendationLabelsEn } from './recommendationLabels.en';
import { verdictWhy } from './verdictText';
import { type VerdictView, verdictView } from './verdictView';
import { type ViewOptions, wordingOf } from './viewOptions';

/** A reason in words. */
export interface RecommendationReason {
  readonly code: Reason['code'];
  /** What it says for the best run: something, or that nothing tells it from its rival. */
  readonly sign: 'check' | 'tie';
  readonly text: RichText;
  /** The figure at the right edge. */
  readonly figure: string;
}

/** A recommendation in words. */
export interface RecommendationView {
  readonly best?: RunMention | undefined;
  /** Whether the best run may be called the winner: clear or likely. */
  readonly isCrowned: boolean;
  readonly headline: RichText;
  readonly subline: string;
  /** Absent when nothing is compared with the best run. */
  readonly verdict?: VerdictView | undefined;
  /** In what the runs differ before their values do: to be shown before any verdict. */
  readonly likeForLike: readonly RecommendationCaveat[];
  readonly reasons: readonly RecommendationReason[];
  readonly caveats: readonly RecommendationCaveat[];
  /** Compared runs other than the best, worst first. */
  readonly others: readonly RunMention[];
  /** What can be done, of what the host offers, the loudest first. */
  readonly actions: readonly RecommendationAction[];
  /** To be said when the winner changes: headline and verdict. */
  readonly said: string;
}

/** How a recommendation is put into words, and what may be done with it. */
export interface RecommendationOptions extends ViewOptions, RecommendationOffers {}

/** A recommendation in words; the same input always gives the same text. */
export function recommendationView(
  comparison: Comparison,
  recommendation: Recommendation,
  options: RecommendationOptions = {},
): RecommendationView {
  const context = adviceContext(comparison, wordingOf(options));
  const { bestId, reasons, caveats } = recommendation;
  const { verdict } = recommendation;
  const headline = headlineText(recommendation, context);
  const shown = verdictView(verdict, context.wording);
  return {
    ...(bestId !== undefined && { best: context.run(bestId) }),
    isCrowned: verdict?.verdict === 'clear' || verdict?.verdict === 'likely',
    headline,
    subline: subline(recommendation, context, comparison),
    ...(shown && { verdict: shown }),
    likeForLike: recommendation.likeForLike.map((caveat) => caveatText(caveat, context)),
    reasons: reasons.map((reason) => ({
      sign: reason.code === 'notToldApart' ? 'tie' : 'check',
      ...reasonText(reason, context),
    })),
    caveats: caveats.map((caveat) => caveatText(caveat, context)),
    others: recommendation.otherIds.map(context.run),
    actions: recommendationActions(comparison, recommendation, { ...options, context }),
    said: [plainText(headline), ...(shown ? [shown.word] : [])].join('. '),
  };
}

function headlineText({ bestId, verdict }: Recommendation, context: AdviceContext): RichText {
  const { recommendation: templates = recommendationLabelsEn } = context.wording.labels;
  const metric = context.objectiveLabel;
  if (bestId === undefined) return fillTemplate(templates.noneBest, { metric });
  const best = context.run(bestId);
  if (verdict?.verdict === 'clear' || verdict?.verdict === 'likely') {
    return fillTemplate(templates.isBest, { best });
  }
  const rivalId = verdict?.rivalId;
  const rival = rivalId === undefined ? undefined : context.run(rivalId);
  if (verdict?.verdict === 'notComparable' && rival) {
    return fillTemplate(templates.notAlike, { best, rival });
  }
  if (verdict?.verdict !== 'tie') return fillTemplate(templates.leads, { best, metric });
  return rival
    ? fillTemplate(templates.tied, { best, rival })
    : fillTemplate(templates.onlySeeds, {});
}

function subline(
  recommendation: Recommendation,
  context: AdviceContext,
  comparison: Comparison,
): string {
  const { objective, value, reasons, verdict } = recommendation;
  if (value === undefined) return '';
  const values = {
    metric: context.metric(objective.metric).label,
    value: context.value(objective.metric, value),
  };
  const templates = context.wording.labels.recommendation ?? recommendationLabelsEn;
  if (verdict?.verdict === 'tie' && verdict.rivalId !== undefined) {
    const other = comparison.runs.find((run) => run.id === verdict.rivalId)?.best?.value ?? value;
    const isLow = objective.direction === 'min';
    const template = isLow ? templates.sublineTiedLow : templates.sublineTiedHigh;
    return plainText(
      fillTemplate(other === value ? templates.sublineEqual : template, {
        ...values,
        otherValue: context.value(objective.metric, other),
      }),
    );
  }
  const [next] = reasons.flatMap((reason) => (reason.code === 'betterThanNext' ? [reason] : []));
  if (next?.gap === undefined) return plainText(fillTemplate(templates.sublineAlone, values));
  const isNext = comparison.runs[1]?.id === next.otherId;
  return plainText(
    fillTemplate(isNext ? templates.subline : templates.sublineSettings, {
      ...values,
      gap: formatShare(next.gap, context.wording),
      other: context.run(next.otherId),
    }),
  );
}

function reasonText(reason: Reason, context: AdviceContext): Omit<RecommendationReason, 'sign'> {
  const { locale, labels } = context.wording;
  const templates = labels.advice?.reason ?? reasonMessagesEn;
  switch (reason.code) {
    case 'betterThanNext':
    case 'ahead': {
      const { metric, gap, value, otherId, otherValue } = reason;
      const isLow = context.metric(metric).definition?.direction === 'min';
      const ahead = isLow ? 'aheadLow' : 'aheadHigh';
      const template = reason.code === 'ahead' ? ahead : reason.code;
      const values = {
        metric: labels.inText(context.metric(metric).label),
        other: context.run(otherId),
        ...(gap !== undefined && { gap: formatShare(gap, context.wording) }),
      };
      return {
        code: reason.code,
        text: fillTemplate(
          templates[gap === undefined ? (`${template}Plain` as const) : template],
          values,
        ),
        figure: pairText([value, otherValue], metric, context),
      };
    }
    case 'notToldApart':
      return {
        code: reason.code,
        text: verdictWhy(reason.verdict, context),
        figure: reason.means ? pairText(reason.means, context.objectiveKey, context) : '',
      };
    case 'converged': {
      const { epoch, of, changeAfterBest } = reason;
      const write = (value: number) => formatNumber(value, Number.isInteger(value) ? 0 : 2, locale);
      return {
        code: reason.code,
        text: fillTemplate(templates.converged, { epoch: write(epoch), of: write(of) }),
        figure: changeAfterBest === undefined ? '' : worsened(changeAfterBest, context),
      };
    }
    case 'bestInMetric': {
      const { label, definition } = context.metric(reason.metric);
      const template =
        definition?.direction === 'min' ? templates.bestInMetricLow : templates.bestInMetricHigh;
      return {
        code: reason.code,
        text: fillTemplate(template, { metric: labels.inText(label) }),
        figure: context.value(reason.metric, reason.value),
      };
    }
  }
}

function pairText(
  [value, other]: readonly [number, number],
  metric: string,
  context: AdviceContext,
): string {
  return `${context.value(metric, value)} / ${context.value(metric, other)}`;
}

function worsened(change: number, { wording, change: write }: AdviceContext): string {
  const words = wording.labels.recommendation ?? recommendationLabelsEn;
  return plainText(fillTemplate(words.worsened, { delta: write(change) }));
}
