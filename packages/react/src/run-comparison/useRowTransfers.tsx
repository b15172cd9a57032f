'use client';

import {
  checkpointListLabelsEn,
  fileName,
  type Labels,
  type Run,
  type RunActions,
  recommendationActionLabelsEn,
  rowMenuLabelsEn,
  runLabel,
  uiLabelsEn,
} from '@runcompare/core';
import { type ReactElement, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { deployIcon, downloadIcon } from '../internal/icons';
import type { MenuEntry } from '../internal/Menu';
import { Toasts } from '../internal/Toast';
import { takeDownload } from '../internal/takeDownload';
import { useStableCallback } from '../internal/useStableCallback';

interface Options {
  readonly actions: Pick<RunActions, 'deploy' | 'download'> | undefined;
  /** Called once a source confirmed a deployment, with the run to read again. */
  readonly onChanged: ((runIds: readonly string[]) => void | Promise<void>) | undefined;
  readonly labels: Labels | undefined;
  /** Takes the focus that a message leaves behind. */
  readonly near: RefObject<HTMLElement | null>;
}

export interface RowTransfers {
  /** What the host lets a person do with one run; the same function as long as that is the same. */
  readonly entriesOf: (run: Run) => readonly MenuEntry[];
  /** What becomes of it. */
  readonly layers: ReactElement;
}

type Kind = 'deploy' | 'download';

/** What is said of one run; the latest word about it counts. */
interface News {
  readonly key: string;
  readonly text: string;
  readonly retry?: (() => void) | undefined;
}

/**
 * Deploys and downloads single runs from the menu of their rows: at once, as the recommendation and
 * the list of checkpoints do, with what became of it, and another try where it failed. Neither is
 * started twice. A deployment goes on when the list leaves the page; a download is given up.
 */
export function useRowTransfers({ actions, onChanged, labels, near }: Options): RowTransfers {
  const words = labels?.rowMenu ?? rowMenuLabelsEn;
  const recommend = labels?.recommendationActions ?? recommendationActionLabelsEn;
  const checkpoints = labels?.checkpointList ?? checkpointListLabelsEn;
  const ui = labels?.ui ?? uiLabelsEn;
  const [news, setNews] = useState<readonly News[]>([]);
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const underWay = useRef(new Set<string>());
  const leaving = useRef<AbortController>(undefined);
  useEffect(() => {
    const controller = new AbortController();
    leaving.current = controller;
    return () => controller.abort();
  }, []);
  const { deploy, download } = actions ?? {};

  const tell = (next: News) =>
    setNews((all) => [...all.filter(({ key }) => key !== next.key), next]);
  const forget = (key: string) => setNews((all) => all.filter((one) => one.key !== key));

  const deployNow = async ({ id }: Run) => {
    const outcome = (await deploy?.([id]))?.find(({ runId }) => runId === id);
    if (outcome?.outcome !== 'done') throw new Error(outcome?.reason ?? recommend.noAnswer);
  };
  const downloadNow = async (run: Run, signal: AbortSignal) => {
    const given = await download?.({ runId: run.id }, { signal });
    signal.throwIfAborted();
    const { notAWebAddress } = checkpoints;
    takeDownload(given, { name: fileName(runLabel(run)), notAWebAddress });
  };
  const start = useStableCallback(async (kind: Kind, run: Run) => {
    const key = `${kind} ${run.id}`;
    const name = runLabel(run);
    const { signal } = leaving.current ?? new AbortController();
    const isDeploy = kind === 'deploy';
    if (underWay.current.has(key)) return;
    underWay.current.add(key);
    setBusy(new Set(underWay.current));
    tell({ key, text: isDeploy ? recommend.deploying(name) : words.downloading(name) });
    try {
      await (isDeploy ? deployNow(run) : downloadNow(run, signal));
      tell({ key, text: isDeploy ? recommend.deployed(name) : words.downloaded(name) });
    } catch (error) {
      if (signal.aborted) return;
      const reason = messageOf(error) || checkpoints.noReason;
      const text = isDeploy
        ? recommend.notDeployed(name, reason)
        : words.notDownloaded(name, reason);
      tell({ key, text, retry: () => void start(kind, run) });
      return;
    } finally {
      underWay.current.delete(key);
      setBusy(new Set(underWay.current));
    }
    if (!isDeploy) return;
    try {
      await onChanged?.([run.id]);
    } catch (error) {
      tell({ key: `read ${run.id}`, text: recommend.notReloaded(messageOf(error)) });
    }
  });

  const [canDeploy, canDownload] = [deploy !== undefined, download !== undefined];
  const entriesOf = useCallback(
    (run: Run): readonly MenuEntry[] => {
      const entry = (kind: Kind, underWayText: string): MenuEntry => ({
        key: kind,
        label: words[kind],
        icon: kind === 'deploy' ? deployIcon : downloadIcon,
        unavailable: busy.has(`${kind} ${run.id}`) ? underWayText : undefined,
        onSelect: () => void start(kind, run),
      });
      return [
        ...(canDeploy ? [entry('deploy', recommend.deploying(runLabel(run)))] : []),
        ...(canDownload ? [entry('download', words.downloading(runLabel(run)))] : []),
      ];
    },
    [canDeploy, canDownload, busy, words, recommend, start],
  );
  return {
    entriesOf,
    layers: (
      <Toasts
        near={near}
        dismissLabel={ui.dismiss}
        toasts={news.map(({ key, text, retry }) => ({
          key,
          text,
          tone: retry && 'warn',
          action: retry && { label: ui.retry, onAction: retry },
          onDismiss: () => forget(key),
        }))}
      />
    ),
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.trim() : String(error ?? '');
}
