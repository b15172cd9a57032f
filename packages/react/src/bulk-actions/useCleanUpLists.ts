'use client';

import {
  type ArchiveRule,
  type ArchiveRuleView,
  archivedRunsView,
  archiveRuleLabelsEn,
  archiveRuleView,
  type BulkActionRow,
  bulkActionView,
  type CleanUpPlan,
  type ComparisonRules,
  keepReason,
  type Objective,
  planCleanUp,
  type RichText,
  type Run,
  selectedRunsView,
  type ViewOptions,
} from '@runcompare/core';
import { useMemo } from 'react';

/** Which runs are looked at: past the threshold, by the rule, picked by hand, or archived ones. */
export type CleanUpListKind = 'worse' | 'rule' | 'selected' | 'archived';

export interface CleanUpList {
  readonly sentence: RichText;
  /** In parts where they are listed for different reasons. */
  readonly parts: readonly {
    readonly title?: string | undefined;
    readonly rows: readonly BulkActionRow[];
  }[];
  /** With a lock in place of the box. */
  readonly protected: readonly BulkActionRow[];
  readonly spared: ArchiveRuleView['spared'];
}

export interface CleanUpListOptions extends ViewOptions {
  readonly runs: readonly Run[];
  readonly objective: Objective;
  readonly kind: CleanUpListKind;
  /** A share; the default of the plan or of the rule where there is none. */
  readonly worseBy: number | undefined;
  readonly rule: ArchiveRule | undefined;
  readonly gapRelativeTo: ComparisonRules['gapRelativeTo'];
  readonly protect: ((run: Run) => string | undefined) | undefined;
  readonly baselineId: string | undefined;
  readonly selectedRunIds: readonly string[] | undefined;
  readonly savedRunIds: readonly string[] | undefined;
}

/** One list of the clean-up in words, and the plan that it comes from. */
export function useCleanUpLists({
  runs,
  objective,
  kind,
  worseBy,
  rule,
  gapRelativeTo,
  protect,
  baselineId,
  selectedRunIds,
  savedRunIds,
  locale,
  labels,
}: CleanUpListOptions): { readonly plan: CleanUpPlan; readonly list: CleanUpList } {
  const plan = useMemo(
    () =>
      planCleanUp(runs, {
        objective,
        baselineId,
        gapRelativeTo,
        worseBy: kind === 'worse' ? worseBy : undefined,
        protect: keepReason({ savedRunIds, protect, locale, labels }),
        rule:
          kind === 'rule'
            ? { includeFailed: true, ...rule, worseBy: worseBy ?? rule?.worseBy }
            : undefined,
      }),
    [
      runs,
      objective,
      baselineId,
      gapRelativeTo,
      kind,
      worseBy,
      rule,
      protect,
      savedRunIds,
      locale,
      labels,
    ],
  );
  const list = useMemo((): CleanUpList => {
    const words = { locale, labels };
    if (kind === 'rule') return ruleList(archiveRuleView(plan, { ...words, objective }), words);
    if (kind === 'archived') {
      const { sentence, rows } = archivedRunsView(runs, words);
      return { sentence, parts: [{ rows }], protected: [], spared: [] };
    }
    const view =
      kind === 'selected'
        ? selectedRunsView(plan, { ...words, runs, runIds: selectedRunIds ?? [] })
        : bulkActionView(plan, words);
    const { sentence, rows } = view;
    return { sentence, parts: [{ rows }], protected: view.protected, spared: [] };
  }, [plan, kind, runs, objective, selectedRunIds, locale, labels]);
  return { plan, list };
}

function ruleList(view: ArchiveRuleView | undefined, { labels }: ViewOptions): CleanUpList {
  const words = labels?.bulkActions.rule ?? archiveRuleLabelsEn;
  return {
    sentence: view?.sentence ?? [],
    parts: [
      { title: words.picked, rows: view?.picked ?? [] },
      { title: words.failed, rows: view?.failed ?? [] },
    ].filter(({ rows }) => rows.length > 0),
    protected: [],
    spared: view?.spared ?? [],
  };
}
