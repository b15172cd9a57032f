import type { ActionOutcome, RunAction, RunActions } from '@runcompare/core';
import type { TestRunner } from './describeRunSource';

export interface RunActionsCase {
  /** Names the adapter in test reports. */
  readonly name: string;
  /**
   * Called anew for every test, with data that may be changed: the actions, and ids of at least two
   * runs that all of them can be done to.
   */
  readonly makeActions: () => Promise<{
    readonly actions: RunActions;
    readonly runIds: readonly string[];
  }>;
}

/**
 * The promises of `RunActions`, as tests, for the actions that are there: one outcome per run, told
 * as it is known, nothing called done that was not, and no run lost to the failure of another.
 */
export function describeRunActions(subject: RunActionsCase, runner: TestRunner): void {
  const { name, makeActions } = subject;
  const { describe, it, expect } = runner;
  const missing = 'no-such-run';

  describe(`${name} is RunActions`, () => {
    for (const kind of ['archive', 'restore', 'delete', 'deploy'] as const) {
      const start = async () => {
        const { actions, runIds } = await makeActions();
        // What is to be restored must be archived first.
        if (kind === 'restore') await actions.archive?.(runIds);
        return { action: actions[kind], runIds };
      };

      it(`${kind} gives one outcome per run, and tells each as it is known`, async () => {
        const { action, runIds } = await start();
        if (!action) return;
        const { outcomes, told } = await run(action, runIds);
        expect(outcomes).toEqual(runIds.map((runId) => ({ runId, outcome: 'done' })).sort(byRun));
        expect(told).toEqual(outcomes);
      });

      it(`${kind} does not call done what is not there, and does the rest`, async () => {
        const { action, runIds } = await start();
        if (!action) return;
        const { outcomes } = await run(action, [missing, ...runIds]);
        const ofMissing = outcomes.find(({ runId }) => runId === missing);
        expect(ofMissing?.outcome).toEqual('notFound');
        expect(ofMissing && 'reason' in ofMissing && ofMissing.reason !== '').toEqual(true);
        expect(outcomes.filter(({ outcome }) => outcome === 'done').length).toEqual(runIds.length);
      });

      it(`${kind} of nothing does nothing`, async () => {
        const { action } = await start();
        if (action) expect((await run(action, [])).outcomes).toEqual([]);
      });
    }
  });
}

async function run(action: RunAction, runIds: readonly string[]) {
  const told: ActionOutcome[] = [];
  const outcomes = await action(runIds, { onOutcome: (outcome) => told.push(outcome) });
  return { outcomes: [...outcomes].sort(byRun), told: told.sort(byRun) };
}

function byRun(a: { readonly runId: string }, b: { readonly runId: string }): number {
  return a.runId < b.runId ? -1 : a.runId > b.runId ? 1 : 0;
}
