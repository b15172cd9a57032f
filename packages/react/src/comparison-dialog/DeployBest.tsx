import type { Labels, RunMention } from '@runcompare/core';
import type { ReactElement } from 'react';
import { Icon } from '../internal/Icon';
import type { Deploy } from './useDeploy';

/** The main action of a comparison with a winner, and what became of it. */
export function DeployBest({
  best,
  state,
  deploy,
  labels: { compare },
}: Deploy & { readonly best: RunMention; readonly labels: Labels }): ReactElement {
  const isBusy = state.phase === 'busy';
  return (
    <>
      <p className="rc-outcome" role="status" data-phase={state.phase}>
        {state.phase === 'done' && compare.deployed(best.label)}
        {state.phase === 'failed' && compare.notDeployed(best.label, state.reason)}
      </p>
      <button
        type="button"
        className="rc-button"
        data-kind="primary"
        aria-disabled={isBusy || undefined}
        onClick={deploy}
      >
        <Icon name={state.phase === 'done' ? 'check' : 'deploy'} />
        <span>{isBusy ? compare.deploying(best.label) : compare.deploy(best.label)}</span>
      </button>
    </>
  );
}
