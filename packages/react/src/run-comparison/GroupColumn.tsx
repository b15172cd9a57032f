'use client';

import { analyzeTrend, type ComparisonRules, compareLabelsEn, type Run } from '@runcompare/core';
import { type ReactElement, type ReactNode, type Ref, useMemo } from 'react';
import { BulkActionPanel } from '../bulk-actions/BulkActionPanel';
import type { ComparisonContent } from '../comparison-dialog/comparisonContent';
import { ImprovementTrend } from '../trend/ImprovementTrend';

/** What concerns all runs of the group, rather than those that are compared: trend and clean-up. */
export function GroupColumn({
  column,
  content,
  rules: { mmd, gapRelativeTo },
  protect,
  baselineId,
  comparedIds,
  children,
}: {
  readonly column: Ref<HTMLElement>;
  readonly content: ComparisonContent;
  readonly rules: ComparisonRules;
  readonly protect: ((run: Run) => string | undefined) | undefined;
  readonly baselineId: string | undefined;
  readonly comparedIds: readonly string[];
  /** What else concerns the group. */
  readonly children: ReactNode;
}): ReactElement | null {
  const { comparison, group, slots, actions, onChanged, protectedRunIds, locale, labels } = content;
  const { objective } = comparison;
  const trend = useMemo(
    () => analyzeTrend(group, { objective, minimumMeaningfulDifference: mmd }),
    [group, objective, mmd],
  );
  const rule = useMemo(() => ({ mmd }), [mmd]);
  const compare = labels?.compare ?? compareLabelsEn;
  const words = { locale, labels };
  if (group.length === 0 && !children) return null;
  return (
    <section ref={column} className="rc-group-column" aria-label={compare.thisModel}>
      {group.length > 1 && <ImprovementTrend {...words} trend={trend} slots={slots} />}
      {group.length > 0 && (
        <BulkActionPanel
          {...words}
          runs={group}
          objective={objective}
          baselineId={baselineId}
          actions={actions}
          onChanged={onChanged}
          slots={slots}
          rule={rule}
          gapRelativeTo={gapRelativeTo}
          protect={protect}
          savedRunIds={protectedRunIds}
          selectedRunIds={comparedIds}
        />
      )}
      {children}
    </section>
  );
}
