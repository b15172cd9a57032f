'use client';

import type { RunActions } from '@runcompare/core';
import { useCallback, useState } from 'react';

/** How deploying a run goes; `failed` has the source's reason. */
export type DeployState =
  | { readonly phase: 'idle' | 'busy' | 'done' }
  | { readonly phase: 'failed'; readonly reason: string };

export interface Deploy {
  readonly state: DeployState;
  /** Absent where nothing can be deployed, or just is. */
  readonly deploy?: (() => void) | undefined;
}

/** Deploys one run through the host's action, and believes only what the source confirms. */
export function useDeploy({
  actions,
  runId,
  noReason,
}: {
  readonly actions: RunActions | undefined;
  readonly runId: string | undefined;
  /** Said where the source gave no outcome. */
  readonly noReason: string;
}): Deploy {
  // By run: what is said of one is never shown of the next winner.
  const [states, setStates] = useState<ReadonlyMap<string, DeployState>>(new Map());
  const action = actions?.deploy;
  const deploy = useCallback(async () => {
    if (!action || runId === undefined) return;
    const set = (state: DeployState) => setStates((current) => new Map(current).set(runId, state));
    set({ phase: 'busy' });
    set(await outcomeOf(runId, noReason, () => action([runId])));
  }, [action, runId, noReason]);
  const state = (runId !== undefined && states.get(runId)) || idle;
  const canDeploy = action && runId !== undefined && state.phase !== 'busy';
  return { state, deploy: canDeploy ? deploy : undefined };
}

const idle: DeployState = { phase: 'idle' };

async function outcomeOf(
  runId: string,
  noReason: string,
  act: () => ReturnType<NonNullable<RunActions['deploy']>>,
): Promise<DeployState> {
  try {
    const outcome = (await act()).find((one) => one.runId === runId);
    if (outcome?.outcome === 'done') return { phase: 'done' };
    return { phase: 'failed', reason: outcome?.reason ?? noReason };
  } catch (error) {
    return { phase: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}
