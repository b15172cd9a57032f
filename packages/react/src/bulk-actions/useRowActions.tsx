'use client';

import {
  bulkActionLabelsEn,
  type Grouping,
  groupRuns,
  type Objective,
  type Run,
  type RunActions,
  rowMenuLabelsEn,
  runLabel,
  type ViewOptions,
} from '@runcompare/core';
import { type ReactElement, type RefObject, useCallback, useMemo, useState } from 'react';
import type { MenuEntry } from '../internal/Menu';
import type { RunSlots } from '../internal/runSlots';
import { Toasts, type ToastsProps } from '../internal/Toast';
import { ConfirmAction } from './ConfirmAction';
import { useBulkActions } from './useBulkActions';
import { useCleanUpLists } from './useCleanUpLists';

export interface UseRowActionsOptions extends ViewOptions {
  readonly runs: readonly Run[];
  readonly objective: Objective;
  readonly grouping: Grouping;
  readonly actions: RunActions | undefined;
  readonly onChanged: ((runIds: readonly string[]) => void | Promise<void>) | undefined;
  readonly baselineId: string | undefined;
  readonly savedRunIds: readonly string[] | undefined;
  readonly slots: RunSlots;
  /** An element of the list; it takes the focus that a message leaves behind. */
  readonly near: RefObject<HTMLElement | null>;
}

export interface RowActions {
  /** What a source lets a person do with one run; the same function as long as that is the same. */
  readonly actionsOf: ((run: Run) => readonly MenuEntry[]) | undefined;
  /** The question before, and what is said after. */
  readonly layers: ReactElement;
}

interface Asked {
  readonly action: 'archive' | 'delete';
  readonly run: Run;
}

const noRuns: readonly Run[] = [];

/**
 * Archives, restores and deletes single runs from wherever they are listed, as clean-up does it with
 * many: at once where it can be taken back, after a question where not, protected runs by name.
 */
export function useRowActions({
  runs,
  objective,
  grouping,
  actions,
  onChanged,
  baselineId,
  savedRunIds,
  slots,
  near,
  locale,
  labels,
}: UseRowActionsOptions): RowActions {
  const words = labels?.bulkActions ?? bulkActionLabelsEn;
  const menu = labels?.rowMenu ?? rowMenuLabelsEn;
  const { state, run, undo, dismissUndo, reload, forget } = useBulkActions({
    actions,
    onChanged,
    labels,
  });
  const [asked, setAsked] = useState<Asked>();
  const [dismissed, dismiss] = useState<unknown>();
  const group = useMemo(
    () =>
      asked === undefined
        ? noRuns
        : (groupRuns(runs, { by: grouping }).find((one) =>
            one.runs.some(({ id }) => id === asked.run.id),
          )?.runs ?? noRuns),
    [asked, runs, grouping],
  );
  const askedIds = useMemo(() => (asked ? [asked.run.id] : []), [asked]);
  const { plan, list } = useCleanUpLists({
    runs: group,
    objective,
    kind: asked?.run.archived ? 'archived' : 'selected',
    worseBy: undefined,
    rule: undefined,
    protect: undefined,
    baselineId,
    selectedRunIds: askedIds,
    savedRunIds,
    locale,
    labels,
  });
  const rows = [...list.parts.flatMap((part) => part.rows), ...list.protected].filter(
    ({ runId }) => runId === asked?.run.id,
  );
  const canUndoArchive = actions?.archive !== undefined && actions.restore !== undefined;
  const isBusy = state.progress !== undefined;

  const entriesOf = useCallback(
    (one: Run): readonly MenuEntry[] => {
      const unavailable = isBusy ? menu.busy : undefined;
      const tidy = one.archived ? 'restore' : 'archive';
      const entries: MenuEntry[] = [];
      if (actions?.[tidy]) {
        entries.push({
          key: tidy,
          label: menu[tidy],
          icon: tidy === 'archive' ? 'archive' : 'reset',
          unavailable,
          onSelect: () => {
            if (tidy === 'archive' && !canUndoArchive) setAsked({ action: tidy, run: one });
            else run(tidy, [one.id]);
          },
        });
      }
      if (actions?.delete) {
        entries.push({
          key: 'delete',
          label: words.delete.short,
          tone: 'danger',
          unavailable,
          onSelect: () => setAsked({ action: 'delete', run: one }),
        });
      }
      return entries;
    },
    [actions, canUndoArchive, isBusy, menu, words, run],
  );

  const names = useMemo(() => new Map(runs.map((one) => [one.id, runLabel(one)])), [runs]);
  const [known] = useState(() => new Map<string, string>());
  for (const [id, name] of names) known.set(id, name);
  const nameOf = (runId: string) => known.get(runId) ?? runId;
  const { result } = state;
  const failures = [...state.outcomes].flatMap(([runId, { action, outcome }]) =>
    outcome.outcome === 'done'
      ? []
      : [
          {
            key: `not ${runId}`,
            text: words[action].rowNot(`${nameOf(runId)}, ${outcome.reason}`),
            tone: 'warn' as const,
            action: { label: words.retry, onAction: () => run(action, [runId]) },
            onDismiss: () => forget([runId]),
          },
        ],
  );
  // An archiving that can be undone says so itself.
  const isSaid = result?.action === 'archive' && canUndoArchive;
  const said =
    result && result.done > 0 && !isSaid && dismissed !== result
      ? [
          {
            key: 'done',
            text: words[result.action].done(result.doneIds.map(nameOf).join(', ')),
            onDismiss: () => dismiss(result),
          },
        ]
      : [];
  const unread =
    state.reloadFailure !== undefined && dismissed !== state.reloadFailure
      ? [
          {
            key: 'unread',
            text: words.notReloaded(state.reloadFailure),
            tone: 'warn' as const,
            action: { label: words.readAgain, onAction: reload },
            onDismiss: () => dismiss(state.reloadFailure),
          },
        ]
      : [];
  const toasts: ToastsProps['toasts'] = [
    ...failures,
    ...unread,
    ...said,
    ...state.undos.map(({ key, runIds }) => ({
      key,
      text: words.archive.done(runIds.map(nameOf).join(', ')),
      action: { label: words.undo, onAction: () => undo(key) },
      onDismiss: () => dismissUndo(key),
    })),
  ];
  return {
    actionsOf: actions?.archive || actions?.restore || actions?.delete ? entriesOf : undefined,
    layers: (
      <>
        <Toasts near={near} dismissLabel={words.dismiss} toasts={toasts} />
        <ConfirmAction
          question={asked && { action: asked.action, rows }}
          plan={plan}
          slots={slots}
          labels={labels}
          locale={locale}
          near={near}
          onArchiveInstead={
            canUndoArchive && asked?.run.archived === false
              ? (runIds) => {
                  setAsked(undefined);
                  run('archive', runIds);
                }
              : undefined
          }
          onCancel={() => setAsked(undefined)}
          onConfirm={() => {
            setAsked(undefined);
            if (asked) run(asked.action, [asked.run.id]);
          }}
        />
      </>
    ),
  };
}
