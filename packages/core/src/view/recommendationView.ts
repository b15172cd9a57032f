import type { Reason, Recommendation } from '../advice/recommendation';
import type { Comparison } from '../comparison/comparison';
import type { VerdictKind } from '../comparison/verdict';
import { formatNumber, formatShare } from '../format/number';
import { fillTemplate, plainText, type RichText, type RunMention } from '../format/template';
import { type AdviceContext, adviceContext } from './adviceContext';
import { caveatText, type RecommendationCaveat } from './caveatText';
import { verdictMeans } from './verdictText';
import { type ViewOptions, wordingOf } from './viewOptions';

export interface RecommendationReason {
  readonly code: Reason['code'];
  readonly text: RichText;
  /** The figure at the right edge. */
  readonly figure: string;
}

export interface RecommendationView {
  readonly best?: RunMention | undefined;
  /** Whether the best run may be called the winner: clear or likely. */
  readonly isCrowned: boolean;
  readonly headline: RichText;
  readonly subline: string;
  /** Absent when nothing is compared with the best run. */
  readonly verdict?:
    | { readonly code: VerdictKind; readonly word: string; readonly means: string }
    | undefined;
  readonly reasons: readonly RecommendationReason[];
  readonly caveats: readonly RecommendationCaveat[];
  readonly others: readonly RunMention[];
}

/** A recommendation in words; the same input always gives the same text. */
export function recommendationView(
  comparison: Comparison,
  recommendation: Recommendation,
  options: ViewOptions = {},
): RecommendationView {
  const context = adviceContext(comparison, wordingOf(options));
  const { labels } = context.wording;
  const { bestId, reasons, caveats } = recommendation;
  const { verdict } = recommendation;
  return {
    ...(bestId !== undefined && { best: context.run(bestId) }),
    isCrowned: verdict?.verdict === 'clear' || verdict?.verdict === 'likely',
    headline: headlineText(recommendation, context),
    subline: subline(recommendation, context, comparison),
    ...(verdict && {
      verdict: {
        code: verdict.verdict,
        word: labels.verdict[verdict.verdict],
        means: verdictMeans(verdict, context),
      },
    }),
    reasons: reasons.map((reason) => reasonText(reason, context)),
    caveats: caveats.map((caveat) => caveatText(caveat, context)),
    others: recommendation.otherIds.map(context.run),
  };
}

function headlineText({ bestId, verdict }: Recommendation, context: AdviceContext): RichText {
  const { recommendation: templates } = context.wording.labels;
  const metric = context.objectiveLabel;
  if (bestId === undefined) return fillTemplate(templates.noneBest, { metric });
  const best = context.run(bestId);
  if (verdict?.verdict === 'clear' || verdict?.verdict === 'likely') {
    return fillTemplate(templates.isBest, { best });
  }
  if (verdict?.verdict !== 'tie') return fillTemplate(templates.leads, { best, metric });
  return verdict.rivalId === undefined
    ? fillTemplate(templates.onlySeeds, {})
    : fillTemplate(templates.tied, { best, rival: context.run(verdict.rivalId) });
}

function subline(
  recommendation: Recommendation,
  context: AdviceContext,
  comparison: Comparison,
): string {
  const { objective, value, reasons } = recommendation;
  if (value === undefined) return '';
  const { labels } = context.wording;
  const next = reasons.find((reason) => reason.code === 'betterThanNext');
  const values = {
    metric: context.metric(objective.metric).label,
    value: context.value(objective.metric, value),
  };
  const templates = labels.recommendation;
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

function reasonText(reason: Reason, context: AdviceContext): RecommendationReason {
  const { locale, labels } = context.wording;
  const templates = labels.advice.reason;
  switch (reason.code) {
    case 'betterThanNext': {
      const { metric, gap, value, otherId, otherValue } = reason;
      const figure = `${context.value(metric, value)} / ${context.value(metric, otherValue)}`;
      const values = {
        metric: labels.inText(context.metric(metric).label),
        other: context.run(otherId),
      };
      const text =
        gap === undefined
          ? fillTemplate(templates.betterThanNextPlain, values)
          : fillTemplate(templates.betterThanNext, {
              ...values,
              gap: formatShare(gap, context.wording),
            });
      return { code: reason.code, text, figure };
    }
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

function worsened(change: number, { wording, change: write }: AdviceContext): string {
  return plainText(fillTemplate(wording.labels.recommendation.worsened, { delta: write(change) }));
}
