'use client';

import {
  type ArchiveRule,
  type BulkActionRow,
  bulkActionLabelsEn,
  type ComparisonRules,
  type Objective,
  type Run,
  type RunActions,
  type ViewOptions,
} from '@runcompare/core';
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  useCallback,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { RunText } from '../internal/RunText';
import { rootClass } from '../internal/rootClass';
import type { RunSlots } from '../internal/runSlots';
import { Segmented } from '../internal/Segmented';
import { Toasts } from '../internal/Toast';
import { BulkActionStatus } from './BulkActionStatus';
import { CleanUpBar } from './CleanUpBar';
import { CleanUpRows } from './CleanUpRows';
import { ConfirmAction, type Question } from './ConfirmAction';
import { listKinds } from './listKinds';
import { SparedRuns } from './SparedRuns';
import { ThresholdField, thresholdOf } from './ThresholdField';
import { undoToasts } from './undoToasts';
import { unlistedFailures } from './unlistedFailures';
import { useBulkActions } from './useBulkActions';
import { type CleanUpListKind, useCleanUpLists } from './useCleanUpLists';
import { useForgetShown } from './useForgetShown';
import { useKeepFocus } from './useKeepFocus';
import { useKnownNames } from './useKnownNames';
import { useTicks } from './useTicks';

export interface BulkActionPanelProps extends ComponentPropsWithoutRef<'section'>, ViewOptions {
  /** All runs of one group: the best and the protected ones are found among them. */
  readonly runs: readonly Run[];
  readonly objective: Objective;
  readonly actions?: RunActions | undefined;
  /** Called once the source confirmed a change, with the runs to read again. */
  readonly onChanged?: ((runIds: readonly string[]) => void | Promise<void>) | undefined;
  /** Why the host wants a run kept, or undefined; tags `deployed` and `pinned` protect already. */
  readonly protect?: ((run: Run) => string | undefined) | undefined;
  readonly baselineId?: string | undefined;
  /** Runs that are part of a saved comparison, and stay. */
  readonly savedRunIds?: readonly string[] | undefined;
  /** Runs picked by hand, as a list of their own. */
  readonly selectedRunIds?: readonly string[] | undefined;
  /** What the auto-archive rule goes by, beside its threshold. */
  readonly rule?: ArchiveRule | undefined;
  /** What shares are of, as the runs are compared; the larger magnitude when left out. */
  readonly gapRelativeTo?: ComparisonRules['gapRelativeTo'];
  /** Palette slot per compared run. */
  readonly slots?: RunSlots | undefined;
}

const noSlots: RunSlots = {};

/**
 * The runs of a group that could go, and what is protected: those past a threshold, what the
 * auto-archive rule would take, those picked by hand, and archived ones to bring back. Acts through
 * the host's actions; rows leave once the host's runs say so.
 */
export const BulkActionPanel = forwardRef<HTMLElement, BulkActionPanelProps>(
  function BulkActionPanel(
    {
      runs,
      objective,
      actions,
      onChanged,
      protect,
      baselineId,
      savedRunIds,
      selectedRunIds,
      rule,
      gapRelativeTo,
      slots = noSlots,
      locale,
      labels,
      className,
      ...rest
    },
    ref,
  ) {
    const words = labels?.bulkActions ?? bulkActionLabelsEn;
    const rulePercent = String((rule?.worseBy ?? 0.5) * 100);
    const [kind, setKind] = useState<CleanUpListKind>('worse');
    const [percents, setPercents] = useState({ worse: '25', rule: rulePercent });
    const [question, setQuestion] = useState<Question>();
    const root = useRef<HTMLElement>(null);
    const heading = useRef<HTMLHeadingElement>(null);
    const titleId = useId();
    useImperativeHandle(ref, () => root.current as HTMLElement, []);
    useKeepFocus(root, heading);

    const hasThreshold = kind === 'worse' || kind === 'rule';
    const { plan, list } = useCleanUpLists({
      runs,
      objective,
      kind,
      worseBy: hasThreshold ? thresholdOf(percents[kind]) : undefined,
      rule,
      gapRelativeTo,
      protect,
      baselineId,
      selectedRunIds,
      savedRunIds,
      locale,
      labels,
    });
    const bulk = useBulkActions({ actions, onChanged, labels });
    const { state, run } = bulk;
    useForgetShown(runs, bulk);
    const isBusy = state.progress !== undefined;
    const tidy = kind === 'archived' ? 'restore' : 'archive';
    const canTidy = actions?.[tidy] !== undefined;
    const canDelete = actions?.delete !== undefined && kind !== 'rule';
    const canAct = canTidy || canDelete;
    const canUndoArchive = actions?.archive !== undefined && actions.restore !== undefined;

    const rows = list.parts.flatMap((part) => part.rows);
    const { isTicked, toggle } = useTicks(kind, state);
    const ticked = rows.filter(isTicked);
    const failed = ticked.filter((row) => {
      const last = state.outcomes.get(row.runId);
      return last?.action === state.result?.action && last?.outcome.outcome !== 'done';
    });
    const nameOf = useKnownNames(runs);
    const deleteOne = useCallback(
      (row: BulkActionRow) => setQuestion({ action: 'delete', rows: [row] }),
      [],
    );
    const tidyUp = () => {
      if (tidy === 'archive' && !canUndoArchive) setQuestion({ action: 'archive', rows: ticked });
      else run(tidy, idsOf(ticked));
    };

    const hasSelected = selectedRunIds !== undefined;
    const kinds = listKinds({ runs, actions, shown: kind, hasSelected });
    return (
      <section
        {...rest}
        ref={root}
        className={rootClass('clean-up', className)}
        aria-labelledby={titleId}
        aria-busy={isBusy || undefined}
      >
        <div className="rc-section-head">
          <h2 id={titleId} ref={heading} tabIndex={-1}>
            {words.title}
          </h2>
          {kinds.length > 1 && (
            <Segmented
              label={words.lists}
              part="lists"
              value={kind}
              options={kinds.map((value) => ({ value, label: words.list[value] }))}
              onChange={setKind}
            />
          )}
        </div>
        {hasThreshold && (
          <ThresholdField
            value={percents[kind]}
            fallback={kind === 'worse' ? '25' : rulePercent}
            labels={labels}
            onChange={(value) => setPercents((current) => ({ ...current, [kind]: value }))}
          />
        )}
        <p className="rc-muted">
          <RunText text={list.sentence} />
          {kind === 'rule' && ` ${words.rule.dryRun}`}
        </p>
        <CleanUpRows
          list={list}
          slots={slots}
          labels={labels}
          state={state}
          isTicked={isTicked}
          onToggle={canAct ? toggle : undefined}
          run={run}
          onDelete={canDelete ? deleteOne : undefined}
        />
        {canAct && rows.length > 0 && (
          <CleanUpBar
            ticked={ticked}
            isBusy={isBusy}
            tidy={tidy}
            onTidy={canTidy ? tidyUp : undefined}
            onDelete={canDelete ? () => setQuestion({ action: 'delete', rows: ticked }) : undefined}
            locale={locale}
            labels={labels}
          />
        )}
        <BulkActionStatus
          state={state}
          labels={labels}
          nameOf={nameOf}
          unlisted={unlistedFailures(state, rows)}
          hasToast={actions?.restore !== undefined}
          onStop={bulk.stop}
          onReload={bulk.reload}
          retry={
            !isBusy && state.result && failed.length > 1
              ? {
                  count: failed.length,
                  onRetry: () => state.result && run(state.result.action, idsOf(failed)),
                }
              : undefined
          }
        />
        {list.spared.length > 0 && (
          <SparedRuns spared={list.spared} labels={labels} slots={slots} />
        )}
        <Toasts
          near={heading}
          dismissLabel={words.dismiss}
          toasts={undoToasts(bulk, { nameOf, words })}
        />
        <ConfirmAction
          question={question}
          plan={plan}
          slots={slots}
          labels={labels}
          locale={locale}
          near={heading}
          onArchiveInstead={
            canUndoArchive && kind !== 'archived'
              ? (runIds) => {
                  setQuestion(undefined);
                  run('archive', runIds);
                }
              : undefined
          }
          onCancel={() => setQuestion(undefined)}
          onConfirm={(asked) => {
            setQuestion(undefined);
            run(asked.action, idsOf(asked.rows));
          }}
        />
      </section>
    );
  },
);

function idsOf(rows: readonly BulkActionRow[]): readonly string[] {
  return rows.map((row) => row.runId);
}
