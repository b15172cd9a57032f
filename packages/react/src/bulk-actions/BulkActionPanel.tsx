'use client';

import {
  type ArchiveRule,
  type BulkActionRow,
  bulkActionLabelsEn,
  bulkActionTotal,
  type Objective,
  type Run,
  type RunActions,
  runLabel,
  type ViewOptions,
} from '@runcompare/core';
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Icon } from '../internal/Icon';
import { RunText } from '../internal/RunText';
import { rootClass } from '../internal/rootClass';
import type { RunSlots } from '../internal/runSlots';
import { Segmented } from '../internal/Segmented';
import { Toasts } from '../internal/Toast';
import { BulkActionRowItem } from './BulkActionRowItem';
import { BulkActionStatus, type BulkActionStatusProps } from './BulkActionStatus';
import { ConfirmAction, type Question } from './ConfirmAction';
import { SparedRuns } from './SparedRuns';
import { ThresholdField, thresholdOf } from './ThresholdField';
import { type BulkActionsState, useBulkActions } from './useBulkActions';
import { type CleanUpListKind, useCleanUpLists } from './useCleanUpLists';
import { useKeepFocus } from './useKeepFocus';

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
    /** Boxes that a person changed, by list and run. */
    const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
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
      protect,
      baselineId,
      selectedRunIds,
      savedRunIds,
      locale,
      labels,
    });
    const { state, run, stop, undo, dismissUndo, reload, forget } = useBulkActions({
      actions,
      onChanged,
      labels,
    });
    useEffect(() => {
      const shown = shownOutcomes(runs, state.outcomes);
      if (shown.length > 0) forget(shown);
    }, [runs, state.outcomes, forget]);
    const isBusy = state.progress !== undefined;
    const tidy = kind === 'archived' ? 'restore' : 'archive';
    const canTidy = actions?.[tidy] !== undefined;
    const canDelete = actions?.delete !== undefined && kind !== 'rule';
    const canAct = canTidy || canDelete;
    const canUndoArchive = actions?.archive !== undefined && actions.restore !== undefined;

    const rows = list.parts.flatMap((part) => part.rows);
    const isTicked = (row: BulkActionRow) =>
      state.outcomes.get(row.runId)?.outcome.outcome !== 'done' &&
      changed.has(`${kind} ${row.runId}`) === (kind === 'archived');
    const ticked = rows.filter(isTicked);
    const failed = ticked.filter((row) => {
      const last = state.outcomes.get(row.runId);
      return last?.action === state.result?.action && last?.outcome.outcome !== 'done';
    });
    const names = useMemo(() => new Map(runs.map((one) => [one.id, runLabel(one)])), [runs]);
    const known = useRef(names);
    for (const [id, name] of names) known.current.set(id, name);
    const nameOf = (runId: string) => known.current.get(runId) ?? runId;

    const toggle = useCallback(
      (runId: string) =>
        setChanged((current) => {
          const next = new Set(current);
          const key = `${kind} ${runId}`;
          if (!next.delete(key)) next.add(key);
          return next;
        }),
      [kind],
    );
    const { outcomes } = state;
    const retryRun = useCallback(
      (runId: string) => {
        const last = outcomes.get(runId);
        if (last) run(last.action, [runId]);
      },
      [outcomes, run],
    );
    const deleteOne = useCallback(
      (row: BulkActionRow) => setQuestion({ action: 'delete', rows: [row] }),
      [],
    );
    const tidyUp = () => {
      if (isBusy || ticked.length === 0) return;
      if (tidy === 'archive' && !canUndoArchive) setQuestion({ action: 'archive', rows: ticked });
      else run(tidy, idsOf(ticked));
    };

    const kinds = (['worse', 'rule', 'selected', 'archived'] as const).filter((one) => {
      if (one === 'rule') return actions?.archive !== undefined;
      if (one === 'selected') return selectedRunIds !== undefined;
      if (one === 'archived') {
        const canUse = actions?.restore !== undefined || actions?.delete !== undefined;
        return kind === one || (canUse && runs.some((each) => each.archived));
      }
      return true;
    });
    const item = (row: BulkActionRow, more: { readonly isProtected?: boolean } = {}): ReactNode => (
      <BulkActionRowItem
        key={row.runId}
        row={row}
        slot={slots[row.runId]}
        labels={labels}
        outcome={state.outcomes.get(row.runId)}
        isBusy={isBusy}
        isTicked={isTicked(row)}
        onToggle={canAct ? toggle : undefined}
        onRetry={retryRun}
        onDelete={more.isProtected && canDelete ? deleteOne : undefined}
        {...more}
      />
    );

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
        {list.parts.map((part, i) => (
          <div key={part.title ?? ''}>
            {part.title !== undefined && <h3>{part.title}</h3>}
            <ul aria-label={part.title}>
              {part.rows.map((row) => item(row))}
              {i === list.parts.length - 1 &&
                list.protected.map((row) => item(row, { isProtected: true }))}
            </ul>
          </div>
        ))}
        {canAct && rows.length > 0 && (
          <footer className="rc-action-bar">
            <span className="rc-muted">{bulkActionTotal(ticked, { locale, labels })}</span>
            {canDelete && (
              <button
                type="button"
                className="rc-button"
                data-kind="quiet"
                data-tone="danger"
                aria-disabled={isBusy || ticked.length === 0 || undefined}
                onClick={() => {
                  if (!isBusy && ticked.length > 0) setQuestion({ action: 'delete', rows: ticked });
                }}
              >
                {words.delete.button(ticked.length)}
              </button>
            )}
            {canTidy && (
              <button
                type="button"
                className="rc-button"
                aria-disabled={isBusy || ticked.length === 0 || undefined}
                onClick={tidyUp}
              >
                <Icon name={tidy === 'archive' ? 'archive' : 'reset'} />
                {words[tidy].button(ticked.length)}
              </button>
            )}
          </footer>
        )}
        <BulkActionStatus
          state={state}
          labels={labels}
          nameOf={nameOf}
          unlisted={unlistedFailures(state, rows)}
          hasToast={actions?.restore !== undefined}
          onStop={stop}
          onReload={reload}
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
          toasts={state.undos.map(({ key, runIds }) => ({
            key,
            text: words.archive.done(namesOf(runIds, { nameOf, runCount: words.runCount })),
            action: { label: words.undo, onAction: () => undo(key) },
            onDismiss: () => dismissUndo(key),
          }))}
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

/** Runs that the host's list shows as archived or no longer shows, just as the source had said. */
function shownOutcomes(
  runs: readonly Run[],
  outcomes: BulkActionsState['outcomes'],
): readonly string[] {
  const isArchived = new Map(runs.map((run) => [run.id, run.archived]));
  return [...outcomes].flatMap(([id, { action, outcome }]) => {
    const isGone = action === 'archive' ? isArchived.get(id) === true : !isArchived.has(id);
    return outcome.outcome === 'done' && isGone ? [id] : [];
  });
}

/** Failures of the last action whose run has no row in this list to say so, such as an undo's. */
function unlistedFailures(
  { result, outcomes }: BulkActionsState,
  rows: readonly BulkActionRow[],
): BulkActionStatusProps['unlisted'] {
  if (!result || result.failed === 0) return [];
  const listed = new Set(rows.map((row) => row.runId));
  return [...outcomes].filter(
    ([id, last]) =>
      last.action === result.action && last.outcome.outcome !== 'done' && !listed.has(id),
  );
}

function idsOf(rows: readonly BulkActionRow[]): readonly string[] {
  return rows.map((row) => row.runId);
}

function namesOf(
  runIds: readonly string[],
  {
    nameOf,
    runCount,
  }: {
    readonly nameOf: (runId: string) => string;
    readonly runCount: (count: number) => string;
  },
): string {
  return runIds.length > 3 ? runCount(runIds.length) : runIds.map(nameOf).join(', ');
}
