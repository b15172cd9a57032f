'use client';

import type { ActionOutcome, RunActions } from '@runcompare/core';
import { useCallback, useState } from 'react';

export interface ArchiveState {
  readonly progress?: { readonly done: number; readonly count: number } | undefined;
  /** Runs that the source confirmed as archived and that can still be undone. */
  readonly archivedIds: readonly string[];
  /** Why a run was not archived, by run id. */
  readonly failures: ReadonlyMap<string, string>;
  /** Why an undo did not bring a run back, by run id. */
  readonly restoreFailures: ReadonlyMap<string, string>;
}

interface ArchiveOptions {
  readonly actions: RunActions | undefined;
  /** Called with the runs whose state at the source changed: read them again. */
  readonly onChanged?: ((runIds: readonly string[]) => void | Promise<void>) | undefined;
  /** Said of a run that the source gave no outcome for. */
  readonly noReason: string;
}

const idle: ArchiveState = {
  archivedIds: [],
  failures: new Map(),
  restoreFailures: new Map(),
};

/**
 * Archives runs through the host's actions, one outcome per run, and takes it back. A run that the
 * source did not confirm counts as failed with its reason; nothing is assumed.
 */
export function useArchive({ actions, onChanged, noReason }: ArchiveOptions): {
  readonly state: ArchiveState;
  readonly archive: (runIds: readonly string[]) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly dismiss: () => void;
} {
  const [state, setState] = useState(idle);

  const archive = useCallback(
    async (runIds: readonly string[]) => {
      if (!actions?.archive || runIds.length === 0) return;
      setState({ ...idle, progress: { done: 0, count: runIds.length } });
      const seen = new Set<string>();
      const onOutcome = ({ runId }: ActionOutcome) => {
        seen.add(runId);
        setState((current) => ({
          ...current,
          progress: { done: seen.size, count: runIds.length },
        }));
      };
      const failures = await failuresOf(runIds, noReason, () =>
        actions.archive?.(runIds, { onOutcome }),
      );
      const archivedIds = runIds.filter((id) => !failures.has(id));
      try {
        if (archivedIds.length > 0) await onChanged?.(archivedIds);
      } finally {
        setState({ ...idle, archivedIds, failures });
      }
    },
    [actions, onChanged, noReason],
  );

  const undo = useCallback(async () => {
    const ids = state.archivedIds;
    if (!actions?.restore || ids.length === 0) return;
    setState((current) => ({ ...current, archivedIds: [] }));
    const restoreFailures = await failuresOf(ids, noReason, () => actions.restore?.(ids));
    const restored = ids.filter((id) => !restoreFailures.has(id));
    try {
      if (restored.length > 0) await onChanged?.(restored);
    } finally {
      setState((current) => ({ ...current, restoreFailures }));
    }
  }, [actions, onChanged, noReason, state.archivedIds]);

  const dismiss = useCallback(() => setState((current) => ({ ...current, archivedIds: [] })), []);

  return { state, archive, undo, dismiss };
}

async function failuresOf(
  runIds: readonly string[],
  noReason: string,
  act: () => Promise<readonly ActionOutcome[]> | undefined,
): Promise<ReadonlyMap<string, string>> {
  const failures = new Map<string, string>();
  try {
    const outcomes = new Map((await act())?.map((outcome) => [outcome.runId, outcome]));
    for (const id of runIds) {
      const outcome = outcomes.get(id);
      if (!outcome) failures.set(id, noReason);
      else if (outcome.outcome !== 'done') failures.set(id, outcome.reason);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    for (const id of runIds) failures.set(id, reason);
  }
  return failures;
}
