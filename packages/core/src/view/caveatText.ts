import { caveatMessagesEn, tieBreakMessagesEn } from '../advice/caveatMessages.en';
import type { Caveat } from '../advice/recommendation';
import { formatNumber, formatShare } from '../format/number';
import { fillTemplate, type RichText } from '../format/template';
import type { AdviceContext } from './adviceContext';
import { settleText } from './settleText';
import { tableLabelsEn } from './tableLabels.en';
import { curseText, verdictWhy } from './verdictText';

/** Something to know before acting, in words. */
export interface RecommendationCaveat {
  readonly code: Caveat['code'];
  readonly tone: 'warn' | 'info';
  readonly text: RichText;
}

const informative: ReadonlySet<Caveat['code']> = new Set([
  'replicates',
  'resumed',
  'exactTie',
  'noValue',
  'toSettle',
  'winnersCurse',
  'otherObjective',
  'atStep',
]);

/** One caveat in words, and how loud it is. */
export function caveatText(caveat: Caveat, context: AdviceContext): RecommendationCaveat {
  return {
    code: caveat.code,
    tone: informative.has(caveat.code) ? 'info' : 'warn',
    text: caveatWords(caveat, context),
  };
}

function caveatWords(caveat: Caveat, context: AdviceContext): RichText {
  const { locale, labels } = context.wording;
  const templates = labels.advice?.caveat ?? caveatMessagesEn;
  const list = (ids: readonly string[]) => ids.map((id) => context.run(id).label).join(', ');
  const step = (value: number) => formatNumber(value, 0, locale);
  switch (caveat.code) {
    case 'verdict':
      return verdictWhy(caveat.verdict, context);
    case 'toSettle':
      return settleText(caveat, context);
    case 'winnersCurse':
      return curseText(caveat.curse, context);
    case 'atStep':
      return fillTemplate(templates.atStep, { step: step(caveat.step) });
    case 'otherObjective':
      return otherObjectiveText(caveat, context);
    case 'stepBudget':
      return fillTemplate(templates.stepBudget, {
        best: context.run(caveat.bestId),
        rival: context.run(caveat.rivalId),
        a: step(caveat.a),
        b: step(caveat.b),
      });
    case 'differentData': {
      const { a, b } = caveat;
      return fillTemplate(templates.differentData, {
        ...{ best: context.run(caveat.bestId), rival: context.run(caveat.rivalId) },
        ...{ a, b },
      });
    }
    case 'replicates': {
      const values = { n: String(caveat.runIds.length), runs: caveat.labels.join(', ') };
      return caveat.span === undefined
        ? fillTemplate(templates.replicatesPlain, values)
        : fillTemplate(templates.replicates, {
            ...values,
            span: formatShare(caveat.span, context.wording),
          });
    }
    case 'exactTie':
      return fillTemplate(templates.exactTie, {
        others: list(caveat.otherIds),
        by: (labels.advice?.tieBreak ?? tieBreakMessagesEn)[caveat.by],
      });
    case 'betterPeer':
      return fillTemplate(templates.betterPeer, {
        label: caveat.label,
        metric: context.objectiveLabel,
        value: context.value(context.objectiveKey, caveat.value),
      });
    case 'differentModels':
      return fillTemplate(templates.differentModels, { models: caveat.models.join(', ') });
    case 'diverged':
      return caveat.step === undefined
        ? fillTemplate(templates.diverged, { run: context.run(caveat.runId) })
        : fillTemplate(templates.divergedAt, {
            run: context.run(caveat.runId),
            step: step(caveat.step),
          });
    case 'overfitting':
      return fillTemplate(templates.overfitting, {
        run: context.run(caveat.runId),
        percent: formatShare(caveat.percent / 100, context.wording),
      });
    case 'notFinished':
      return notFinished(caveat, context);
    case 'resumed':
      return fillTemplate(templates.resumed, {
        run: context.run(caveat.runId),
        segments: String(caveat.segments),
      });
    case 'noCheckpointAtBest':
      return fillTemplate(templates.noCheckpointAtBest, { run: context.run(caveat.runId) });
    case 'bestIsLastValue':
      return fillTemplate(templates.bestIsLastValue, { run: context.run(caveat.runId) });
    case 'noValue':
      return fillTemplate(templates.noValue, { runs: list(caveat.runIds) });
  }
}

/** A sentence names no more than this many metrics. */
const mostNamed = 5;

function otherObjectiveText(
  { objectives }: Extract<Caveat, { code: 'otherObjective' }>,
  context: AdviceContext,
): RichText {
  const { advice, inText, table = tableLabelsEn } = context.wording.labels;
  const named = objectives.slice(0, mostNamed).map(({ metric, direction }) => {
    const label = inText(context.metric(metric).label);
    if (!direction) return label;
    return `${label} (${direction === 'min' ? table.lowerIsBetter : table.higherIsBetter})`;
  });
  const { otherObjective, otherObjectiveAsk } = advice?.caveat ?? caveatMessagesEn;
  return fillTemplate(objectives[0]?.direction ? otherObjective : otherObjectiveAsk, {
    metrics: named.join(', ') + (objectives.length > mostNamed ? ', …' : ''),
  });
}

function notFinished(
  caveat: Extract<Caveat, { code: 'notFinished' }>,
  context: AdviceContext,
): RichText {
  const { locale, labels } = context.wording;
  const templates = labels.advice?.caveat ?? caveatMessagesEn;
  const { status, done, planned } = caveat;
  const run = context.run(caveat.runId);
  if (status === 'unknown') {
    return done === undefined || planned === undefined
      ? fillTemplate(templates.unknownStatus, { run })
      : fillTemplate(templates.stopped, {
          run,
          done: formatNumber(done, 0, locale),
          planned: formatNumber(planned, 0, locale),
        });
  }
  const template = {
    running: templates.running,
    queued: templates.running,
    failed: templates.failed,
    cancelled: templates.cancelled,
  }[status];
  return fillTemplate(template, { run });
}
