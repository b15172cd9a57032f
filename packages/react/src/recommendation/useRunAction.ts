'use client';

import {
  type ActionOutcome,
  type Comparison,
  type Labels,
  type RunAction,
  recommendationActionLabelsEn,
} from '@runcompare/core';
import { useCallback, useEffect, useRef, useState } from 'react';

export type RunActionKind = 'deploy' | 'archive' | 'restore';

/** What an action is up to, or what became of it. */
export interface RunActionReport {
  readonly state: 'busy' | 'done' | 'failed';
  /** A sentence each: what was done, and run by run what was not. */
  readonly lines: readonly string[];
  /** To be copied by hand, where the browser did not allow it. */
  readonly command?: string | undefined;
  readonly retry?: (() => void) | undefined;
}

export interface RunActionState {
  readonly report: RunActionReport | undefined;
  /** The latest archiving that can be taken back. */
  readonly undo: { readonly text: string; readonly onUndo: () => void } | undefined;
  readonly dismissUndo: () => void;
  readonly run: (kind: RunActionKind, runIds: readonly string[]) => void;
  readonly save: (onSave: () => void | Promise<void>) => void;
  readonly copy: (command: string) => void;
}

interface RunActionOptions {
  readonly comparison: Comparison;
  readonly deploy: RunAction | undefined;
  readonly archive: RunAction | undefined;
  readonly restore: RunAction | undefined;
  readonly onChanged: ((runIds: readonly string[]) => void | Promise<void>) | undefined;
  readonly labels: Labels | undefined;
}

/**
 * One action at a time on compared runs, with what became of each. What fails stays with its reason
 * and can be tried again alone; an archived run can be taken back where the source can. Leaving the
 * page aborts what is under way.
 */
export function useRunAction(options: RunActionOptions): RunActionState {
  const [report, setReport] = useState<RunActionReport>();
  /** Archived runs that can be taken back: those of a later action join those of an earlier one. */
  const [undoIds, setUndoIds] = useState<readonly string[]>([]);
  const latest = useRef(options);
  const underWay = useRef<AbortController>(undefined);
  useEffect(() => {
    latest.current = options;
  });
  useEffect(() => () => underWay.current?.abort(), []);

  const run = useCallback((kind: RunActionKind, runIds: readonly string[]) => {
    const { comparison, labels, onChanged } = latest.current;
    const action = latest.current[kind];
    if (!action || runIds.length === 0 || underWay.current) return;
    // A run may be gone from the comparison once it is archived.
    const names = new Map(comparison.runs.map(({ id, label }) => [id, label]));
    const nameOf = (id: string) => names.get(id) ?? id;
    const all = labels?.recommendationActions ?? recommendationActionLabelsEn;
    const words = wordsOf(kind, all);
    const controller = new AbortController();
    underWay.current = controller;
    if (kind === 'restore') setUndoIds([]);
    setReport({ state: 'busy', lines: [words.busy(runIds, nameOf)] });
    const finish = async () => {
      const outcomes = await outcomesOf(action, runIds, controller.signal, all.noAnswer);
      if (controller.signal.aborted) return;
      underWay.current = undefined;
      const done = runIds.filter((id) => outcomes.get(id)?.outcome === 'done');
      const failed = runIds.filter((id) => !done.includes(id));
      const lines = [
        ...(done.length > 0 ? [words.done(done, nameOf)] : []),
        ...failed.map((id) => words.failed(nameOf(id), reasonOf(outcomes.get(id)))),
      ];
      const retry = failed.length > 0 ? () => run(kind, failed) : undefined;
      setReport({ state: failed.length > 0 ? 'failed' : 'done', lines, retry });
      if (done.length === 0) return;
      if (kind === 'archive' && latest.current.restore) {
        setUndoIds((earlier) => [...earlier, ...done]);
      }
      try {
        await onChanged?.(done);
      } catch (error) {
        const line = all.notReloaded(messageOf(error));
        if (!controller.signal.aborted)
          setReport({ state: 'failed', lines: [...lines, line], retry });
      }
    };
    void finish();
  }, []);

  const save = useCallback((onSave: () => void | Promise<void>) => {
    if (underWay.current) return;
    const words = latest.current.labels?.recommendationActions ?? recommendationActionLabelsEn;
    const controller = new AbortController();
    underWay.current = controller;
    setReport({ state: 'busy', lines: [words.saving] });
    const finish = async () => {
      const report = await saved(onSave, words);
      if (controller.signal.aborted) return;
      underWay.current = undefined;
      setReport({ ...report, retry: report.state === 'failed' ? () => save(onSave) : undefined });
    };
    void finish();
  }, []);

  const copy = useCallback(async (command: string) => {
    const words = latest.current.labels?.recommendationActions ?? recommendationActionLabelsEn;
    try {
      await navigator.clipboard.writeText(command);
      setReport({ state: 'done', lines: [words.copied] });
    } catch {
      setReport({ state: 'failed', lines: [words.notCopied], command });
    }
  }, []);

  const dismissUndo = useCallback(() => setUndoIds([]), []);
  const words = options.labels?.recommendationActions ?? recommendationActionLabelsEn;
  const undo = undoIds.length > 0 && {
    text: words.archived(undoIds.length),
    onUndo: () => run('restore', undoIds),
  };
  return { report, undo: undo || undefined, dismissUndo, run, save, copy };
}

async function saved(
  onSave: () => void | Promise<void>,
  words: Labels['recommendationActions'],
): Promise<RunActionReport> {
  try {
    await onSave();
    return { state: 'done', lines: [words.saved] };
  } catch (error) {
    return { state: 'failed', lines: [words.notSaved(messageOf(error))] };
  }
}

/** One outcome per run, whatever the source answers: the first where it answers twice. */
async function outcomesOf(
  action: RunAction,
  runIds: readonly string[],
  signal: AbortSignal,
  noAnswer: string,
): Promise<ReadonlyMap<string, ActionOutcome>> {
  const outcomes = new Map<string, ActionOutcome>();
  const add = (outcome: ActionOutcome) => {
    if (!outcomes.has(outcome.runId)) outcomes.set(outcome.runId, outcome);
  };
  let reason = noAnswer;
  try {
    for (const outcome of await action(runIds, { signal, onOutcome: add })) add(outcome);
  } catch (error) {
    reason = messageOf(error);
  }
  for (const runId of runIds) add({ runId, outcome: 'failed', reason });
  return outcomes;
}

function reasonOf(outcome: ActionOutcome | undefined): string {
  return outcome && outcome.outcome !== 'done' ? outcome.reason : '';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

type NameOf = (runId: string) => string;

function wordsOf(kind: RunActionKind, words: Labels['recommendationActions']) {
  const named = (runIds: readonly string[], nameOf: NameOf) => runIds.map(nameOf).join(', ');
  switch (kind) {
    case 'deploy':
      return {
        busy: (ids: readonly string[], nameOf: NameOf) => words.deploying(named(ids, nameOf)),
        done: (ids: readonly string[], nameOf: NameOf) => words.deployed(named(ids, nameOf)),
        failed: words.notDeployed,
      };
    case 'archive':
      return {
        busy: (ids: readonly string[]) => words.archiving(ids.length),
        done: (ids: readonly string[]) => words.archived(ids.length),
        failed: words.notArchived,
      };
    case 'restore':
      return {
        busy: (ids: readonly string[]) => words.restoring(ids.length),
        done: (ids: readonly string[]) => words.restored(ids.length),
        failed: words.notRestored,
      };
  }
}
