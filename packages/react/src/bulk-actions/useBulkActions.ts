'use client';

import {
  type ActionOutcome,
  type BulkActionKind,
  type BulkActionTally,
  bulkActionLabelsEn,
  type Labels,
  type RunActions,
} from '@runcompare/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { messageOf, runInChunks } from './runInChunks';

/** What became of a run the last time something was done to it. */
export interface RunOutcome {
  readonly action: BulkActionKind;
  readonly outcome: ActionOutcome;
}

export interface BulkActionsState {
  /** What is under way; nothing else can be started meanwhile. */
  readonly progress?:
    | {
        readonly action: BulkActionKind;
        readonly done: number;
        readonly count: number;
        readonly isStopping: boolean;
      }
    | undefined;
  /** How the last action ended. */
  readonly result?: (BulkActionTally & { readonly doneIds: readonly string[] }) | undefined;
  /** By run id. A run that was restored has none anymore. */
  readonly outcomes: ReadonlyMap<string, RunOutcome>;
  /** Each archiving that can still be taken back, earliest first. */
  readonly undos: readonly { readonly key: number; readonly runIds: readonly string[] }[];
  /** Why the runs could not be read again after a change that did happen. */
  readonly reloadFailure?: string | undefined;
}

export interface UseBulkActionsOptions {
  readonly actions: RunActions | undefined;
  /** Called with the runs that the source confirmed as changed: read them again. */
  readonly onChanged?: ((runIds: readonly string[]) => void | Promise<void>) | undefined;
  readonly labels: Labels | undefined;
}

export interface BulkActions {
  readonly state: BulkActionsState;
  /** Does nothing where the source lacks the action, no run is named, or another one is under way. */
  readonly run: (action: BulkActionKind, runIds: readonly string[]) => void;
  /** Begins no further run, and tells the source to stop. What is done stays done. */
  readonly stop: () => void;
  readonly undo: (key: number) => void;
  readonly dismissUndo: (key: number) => void;
  readonly reload: () => void;
  /** Drops what is known of runs, once the host's own list shows it. */
  readonly forget: (runIds: readonly string[]) => void;
}

const idle: BulkActionsState = { outcomes: new Map(), undos: [] };

/**
 * Archives, restores and deletes runs through the host's actions, a few at a time, with an outcome
 * for each. A run that the source did not confirm counts as failed with its reason. Leaving the page
 * stops what is not begun; the host still hears of what was done.
 */
export function useBulkActions(options: UseBulkActionsOptions): BulkActions {
  const [state, setState] = useState(idle);
  const latest = useRef(options);
  const underWay = useRef<AbortController>(undefined);
  const unread = useRef<readonly string[]>([]);
  const lastKey = useRef(0);
  useEffect(() => {
    latest.current = options;
  });
  useEffect(() => () => underWay.current?.abort(), []);

  const reload = useCallback(async () => {
    const runIds = unread.current;
    setState((current) => ({ ...current, reloadFailure: undefined }));
    try {
      await latest.current.onChanged?.(runIds);
      if (unread.current === runIds) unread.current = [];
    } catch (error) {
      setState((current) => ({ ...current, reloadFailure: messageOf(error) }));
    }
  }, []);

  const run = useCallback(
    (action: BulkActionKind, runIds: readonly string[]) => {
      const { actions, labels } = latest.current;
      const act = actions?.[action];
      const count = new Set(runIds).size;
      if (!act || count === 0 || underWay.current) return;
      const controller = new AbortController();
      underWay.current = controller;
      let done = 0;
      setState((current) => ({
        ...current,
        result: undefined,
        progress: { action, done, count, isStopping: false },
      }));
      const onOutcome = () => {
        done++;
        setState((current) => ({
          ...current,
          progress: current.progress && { ...current.progress, done },
        }));
      };
      const { noAnswer, stoppedUnanswered } = labels?.bulkActions ?? bulkActionLabelsEn;
      const finish = async () => {
        const outcomes = await runInChunks((ids, given) => act.call(actions, ids, given), {
          runIds,
          signal: controller.signal,
          onOutcome,
          noAnswer,
          stoppedUnanswered,
        });
        underWay.current = undefined;
        const doneIds = [...outcomes.values()]
          .filter(({ outcome }) => outcome === 'done')
          .map(({ runId }) => runId);
        const key = ++lastKey.current;
        setState((current) => ({
          ...current,
          progress: undefined,
          result: {
            action,
            count,
            done: doneIds.length,
            failed: outcomes.size - doneIds.length,
            notStarted: count - outcomes.size,
            doneIds,
          },
          outcomes: merged(current.outcomes, { action, outcomes }),
          undos: undosAfter(current.undos, {
            action,
            doneIds,
            key,
            actions: latest.current.actions,
          }),
        }));
        if (doneIds.length === 0) return;
        unread.current = [...new Set([...unread.current, ...doneIds])];
        await reload();
      };
      void finish();
    },
    [reload],
  );

  const stop = useCallback(() => {
    underWay.current?.abort();
    setState((current) => ({
      ...current,
      progress: current.progress && { ...current.progress, isStopping: true },
    }));
  }, []);

  const undo = useCallback(
    (key: number) => {
      const found = state.undos.find((one) => one.key === key);
      if (found) run('restore', found.runIds);
    },
    [run, state.undos],
  );

  const dismissUndo = useCallback((key: number) => {
    setState((current) => ({ ...current, undos: current.undos.filter((one) => one.key !== key) }));
  }, []);

  const forget = useCallback((runIds: readonly string[]) => {
    setState((current) => {
      const outcomes = new Map(current.outcomes);
      for (const id of runIds) outcomes.delete(id);
      return { ...current, outcomes };
    });
  }, []);

  return { state, run, stop, undo, dismissUndo, reload, forget };
}

function merged(
  before: ReadonlyMap<string, RunOutcome>,
  {
    action,
    outcomes,
  }: {
    readonly action: BulkActionKind;
    readonly outcomes: ReadonlyMap<string, ActionOutcome>;
  },
): ReadonlyMap<string, RunOutcome> {
  const all = new Map(before);
  for (const [id, outcome] of outcomes) {
    if (action === 'restore' && outcome.outcome === 'done') all.delete(id);
    else all.set(id, { action, outcome });
  }
  return all;
}

/** A later archiving drops no earlier one; what is restored or deleted needs no undo anymore. */
function undosAfter(
  undos: BulkActionsState['undos'],
  {
    action,
    doneIds,
    key,
    actions,
  }: {
    readonly action: BulkActionKind;
    readonly doneIds: readonly string[];
    readonly key: number;
    readonly actions: RunActions | undefined;
  },
): BulkActionsState['undos'] {
  if (action === 'archive') {
    return actions?.restore && doneIds.length > 0 ? [...undos, { key, runIds: doneIds }] : undos;
  }
  const gone = new Set(doneIds);
  return undos.flatMap((undo) => {
    const runIds = undo.runIds.filter((id) => !gone.has(id));
    return runIds.length > 0 ? [{ key: undo.key, runIds }] : [];
  });
}
