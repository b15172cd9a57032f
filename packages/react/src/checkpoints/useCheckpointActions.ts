'use client';

import { fileName, type Labels, type RunActions } from '@runcompare/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { takeDownload } from '../internal/takeDownload';

/** One checkpoint that something is done with, and what it is called. */
export interface CheckpointToAct {
  /** Unique among the listed ones. */
  readonly key: string;
  readonly runId: string;
  readonly checkpointId: string;
  /** As in "Epoch 11 of 06a9655e". */
  readonly checkpoint: string;
  readonly run: string;
}

/** What becomes of one checkpoint. */
export type CheckpointState =
  | { readonly kind: 'deploying' | 'downloading' }
  | { readonly kind: 'deployed' }
  | { readonly kind: 'failed'; readonly text: string };

export interface CheckpointActions {
  /** By key; nothing for those that nobody did anything with. */
  readonly states: ReadonlyMap<string, CheckpointState>;
  /** Absent where the host does not offer it. */
  readonly deploy?: ((checkpoint: CheckpointToAct) => Promise<void>) | undefined;
  readonly download?: ((checkpoint: CheckpointToAct) => Promise<void>) | undefined;
}

interface Options {
  readonly actions: Pick<RunActions, 'deployCheckpoint' | 'download'> | undefined;
  readonly labels: Labels['checkpointList'];
  /** Told what happened, in words. */
  readonly say: (text: string) => void;
}

/**
 * Deploys and downloads checkpoints through the host's actions, each with its own progress and
 * reason. Nothing is started twice, and what was asked for last of a checkpoint is what counts.
 */
export function useCheckpointActions({ actions, labels, say }: Options): CheckpointActions {
  const [states, setStates] = useState<ReadonlyMap<string, CheckpointState>>(new Map());
  const busy = useRef(new Set<string>());
  const leaving = useRef<AbortController>(undefined);
  useEffect(() => {
    const controller = new AbortController();
    leaving.current = controller;
    return () => controller.abort();
  }, []);

  const run = useCallback(
    async (
      { key, checkpoint, run: runName }: CheckpointToAct,
      act: {
        readonly kind: 'deploying' | 'downloading';
        readonly failed: string;
        readonly done: string;
        readonly start: (signal: AbortSignal) => Promise<void>;
      },
    ) => {
      const { signal } = leaving.current ?? new AbortController();
      if (busy.current.has(key)) return;
      busy.current.add(key);
      const set = (state: CheckpointState | undefined) =>
        setStates((current) => {
          const next = new Map(current);
          if (state) next.set(key, state);
          else next.delete(key);
          return next;
        });
      set({ kind: act.kind });
      try {
        await act.start(signal);
        set(act.kind === 'deploying' ? { kind: 'deployed' } : undefined);
        say(fill(act.done, { checkpoint, run: runName }));
      } catch (error) {
        if (signal.aborted) return;
        const text = fill(act.failed, { reason: reasonOf(error, labels) });
        set({ kind: 'failed', text });
        say(text);
      } finally {
        busy.current.delete(key);
      }
    },
    [labels, say],
  );

  const deploy = useCallback(
    (to: CheckpointToAct) =>
      run(to, {
        kind: 'deploying',
        failed: labels.notDeployed,
        done: labels.deployed,
        // Deploying goes on when the list leaves the page: a half deployed model helps nobody.
        start: async () => {
          const { runId, checkpointId } = to;
          const outcome = await actions?.deployCheckpoint?.({ runId, checkpointId });
          if (outcome?.outcome !== 'done') throw new Error(outcome?.reason ?? '');
        },
      }),
    [run, actions, labels],
  );

  const download = useCallback(
    (to: CheckpointToAct) =>
      run(to, {
        kind: 'downloading',
        failed: labels.notDownloaded,
        done: labels.downloaded,
        start: async (signal) => {
          const { runId, checkpointId, run: runName } = to;
          const given = await actions?.download?.({ runId, checkpointId }, { signal });
          signal.throwIfAborted();
          const name = fileName(`${runName} ${checkpointId}`);
          takeDownload(given, { name, notAWebAddress: labels.notAWebAddress });
        },
      }),
    [run, actions, labels],
  );

  return {
    states,
    deploy: actions?.deployCheckpoint && deploy,
    download: actions?.download && download,
  };
}

function fill(template: string, values: { readonly [name: string]: string }): string {
  return template.replace(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole);
}

function reasonOf(error: unknown, labels: Labels['checkpointList']): string {
  const reason = error instanceof Error ? error.message : String(error ?? '');
  return reason.trim() === '' ? labels.noReason : reason;
}
