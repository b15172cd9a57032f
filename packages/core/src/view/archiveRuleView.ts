import type { ArchiveProposal, SpareReason } from '../advice/archiveRule';
import type { CleanUpPlan } from '../advice/cleanUp';
import { metricDefinition } from '../comparison/metricDefinitions';
import { formatShare } from '../format/number';
import { fillTemplate, type RichText } from '../format/template';
import type { Objective } from '../metric/metricDefinition';
import { archiveRuleLabelsEn } from './archiveRuleLabels.en';
import { bulkActionLabelsEn } from './bulkActionLabels.en';
import { type BulkActionRow, protectionReason, rowOf } from './bulkActionView';
import { fillText } from './fillText';
import { metricInText } from './metricLabel';
import { metricText } from './metricText';
import { type ViewOptions, type Wording, wordingOf } from './viewOptions';

/** The dry run of the auto-archive rule in words: every run that is not archived is in one list. */
export interface ArchiveRuleView {
  /** How many runs the rule would archive. */
  readonly sentence: RichText;
  /** What it would archive, worst first, and why. */
  readonly picked: readonly BulkActionRow[];
  /** Failed and cancelled runs of which nothing was saved. */
  readonly failed: readonly BulkActionRow[];
  /** Every other run, and why it stays. */
  readonly spared: readonly {
    readonly runId: string;
    readonly label: string;
    readonly reason: string;
    readonly isProtected: boolean;
  }[];
}

/** Puts the rule of a plan into words; undefined where the plan was made without one. */
export function archiveRuleView(
  plan: CleanUpPlan,
  { objective, ...options }: ViewOptions & { readonly objective: Objective },
): ArchiveRuleView | undefined {
  const { rule } = plan;
  if (!rule) return undefined;
  const wording = wordingOf(options);
  const words = wording.labels.bulkActions?.rule ?? archiveRuleLabelsEn;
  const threshold = formatShare(rule.worseBy, wording);
  return {
    sentence: sentence(plan, rule, wording),
    picked: rule.proposed.map((run) => {
      const gap = formatShare(run.gap, wording);
      const reason = fillText(words.pickedBecause, { gap, threshold });
      return rowOf(run, { reason, tone: 'warn' }, wording);
    }),
    failed: rule.failed.map((run) =>
      rowOf(run, { reason: words.failedBecause, tone: 'muted' }, wording),
    ),
    spared: rule.spared.map(({ runId, label, reason }) => ({
      runId,
      label,
      reason: spareText(reason, { threshold, objective, wording }),
      isProtected: reason.code === 'protected',
    })),
  };
}

function sentence(plan: CleanUpPlan, rule: ArchiveProposal, wording: Wording): RichText {
  const words = wording.labels.bulkActions?.rule ?? archiveRuleLabelsEn;
  const count = rule.proposed.length;
  if (count === 0) return [words.none];
  return fillTemplate(words.some(count), {
    count: String(count),
    threshold: formatShare(rule.worseBy, wording),
    best: { runId: plan.bestId ?? '', label: plan.bestLabel ?? '' },
  });
}

function spareText(
  reason: SpareReason,
  {
    threshold,
    objective,
    wording,
  }: { readonly threshold: string; readonly objective: Objective; readonly wording: Wording },
): string {
  const { bulkActions = bulkActionLabelsEn } = wording.labels;
  const words = bulkActions.rule;
  const definition = metricDefinition(objective.metric);
  const metric = metricInText(definition, wording);
  switch (reason.code) {
    case 'protected':
      return fillText(bulkActions.protected, {
        reason: protectionReason(reason.protection, wording),
      });
    case 'underThreshold':
      return fillText(words.underThreshold, { gap: formatShare(reason.gap, wording), threshold });
    case 'noGap':
    case 'noValue':
      return fillText(words[reason.code], { metric });
    case 'mayBeRunning':
    case 'onFront':
      return words[reason.code];
    case 'withinNoise':
    case 'belowMinimum': {
      const text = metricText(definition, [reason.difference], wording);
      const difference = text.value({ state: 'value', value: reason.difference, from: 'summary' });
      return fillText(words[reason.code], { difference });
    }
  }
}
