'use client';

import {
  bulkActionLabelsEn,
  type ComparisonRules,
  type Grouping,
  groupRuns,
  type Objective,
  type Run,
  type RunActions,
  rowMenuLabelsEn,
  type ViewOptions,
} from '@runcompare/core';
import { type ReactElement, type RefObject, useCallback, useMemo, useState } from 'react';
import type { MenuEntry } from '../internal/Menu';
import type { RunSlots } from '../internal/runSlots';
import { Toasts } from '../internal/Toast';
import { ConfirmAction } from './ConfirmAction';
import { rowActionEntries } from './rowActionEntries';
import { useBulkActions } from './useBulkActions';
import { useCleanUpLists } from './useCleanUpLists';
import { useKnownNames } from './useKnownNames';
import { useRowToasts } from './useRowToasts';

export interface UseRowActionsOptions extends ViewOptions {
  readonly runs: readonly Run[];
  readonly objective: Objective;
  readonly grouping: Grouping;
  readonly actions: RunActions | undefined;
  readonly onChanged: ((runIds: readonly string[]) => void | Promise<void>) | undefined;
  readonly baselineId: string | undefined;
  readonly savedRunIds: readonly string[] | undefined;
  readonly gapRelativeTo: ComparisonRules['gapRelativeTo'];
  /** Why the host wants a run kept. */
  readonly protect: ((run: Run) => string | undefined) | undefined;
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
  gapRelativeTo,
  protect,
  slots,
  near,
  locale,
  labels,
}: UseRowActionsOptions): RowActions {
  const words = labels?.bulkActions ?? bulkActionLabelsEn;
  const menu = labels?.rowMenu ?? rowMenuLabelsEn;
  const bulk = useBulkActions({ actions, onChanged, labels });
  const { state, run } = bulk;
  const [asked, setAsked] = useState<Asked>();
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
    gapRelativeTo,
    protect,
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
    (one: Run) =>
      rowActionEntries(one, {
        actions,
        isBusy,
        words: { ...menu, delete: words.delete },
        onTidy: (action, picked) => {
          if (action === 'archive' && !canUndoArchive) setAsked({ action, run: picked });
          else run(action, [picked.id]);
        },
        onDelete: (picked) => setAsked({ action: 'delete', run: picked }),
      }),
    [actions, canUndoArchive, isBusy, menu, words, run],
  );
  const nameOf = useKnownNames(runs);
  const toasts = useRowToasts(bulk, { nameOf, canUndoArchive, words });
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
