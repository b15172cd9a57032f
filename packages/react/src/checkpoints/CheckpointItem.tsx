import { type CheckpointListRow, checkpointListLabelsEn, type Labels } from '@runcompare/core';
import type { ReactElement } from 'react';
import { Icon } from '../internal/Icon';
import {
  checkIcon,
  deployIcon,
  downloadIcon,
  failIcon,
  type IconDrawing,
  trophyIcon,
} from '../internal/icons';
import type { CheckpointActions } from './useCheckpointActions';

export interface CheckpointItemProps {
  readonly row: CheckpointListRow;
  /** What the run is called. */
  readonly run: string;
  readonly acts: CheckpointActions;
  readonly labels: Labels | undefined;
}

/** One checkpoint: place, value, size, and what can be done with it. */
export function CheckpointItem({ row, run, acts, labels }: CheckpointItemProps): ReactElement {
  const checkpointList = labels?.checkpointList ?? checkpointListLabelsEn;
  const { key, runId, checkpointId, place } = row;
  const state = acts.states.get(key);
  const isBusy = state?.kind === 'deploying' || state?.kind === 'downloading';
  const target = { key, runId, checkpointId, checkpoint: place, run };
  const button = (icon: IconDrawing, template: string, act: () => void) => {
    const label = template.replace('{checkpoint}', () => place).replace('{run}', () => run);
    return (
      <button
        type="button"
        className="rc-button"
        data-kind="quiet"
        data-icon=""
        aria-label={label}
        title={label}
        aria-disabled={isBusy || undefined}
        onClick={isBusy ? undefined : act}
      >
        <Icon drawing={icon} />
      </button>
    );
  };
  return (
    <li
      data-part="checkpoint"
      data-best={row.best?.of}
      data-state={state?.kind}
      aria-busy={isBusy || undefined}
    >
      <span className="rc-checkpoint-place" title={checkpointId}>
        {place}
        {row.detail && <span className="rc-faint"> {row.detail}</span>}
      </span>
      <span className="rc-checkpoint-value">
        {row.value}
        {row.nothing && <span className="rc-faint"> {row.nothing}</span>}
        {row.delta && <span className="rc-faint"> {row.delta}</span>}
        {row.best && (
          <span className="rc-badge">
            {' '}
            {row.best.of === 'all' && <Icon drawing={trophyIcon} />}
            {row.best.text}
          </span>
        )}
      </span>
      <span className="rc-checkpoint-size">
        {row.size}
        {row.sizeShare !== undefined && (
          // Its width is no style: a strict Content-Security-Policy refuses those of a server's page.
          <span className="rc-checkpoint-bar" aria-hidden="true">
            <svg width={`${row.sizeShare * 100}%`} height={2} />
          </span>
        )}
      </span>
      {(acts.deploy || acts.download) && (
        <span className="rc-checkpoint-acts">
          {acts.deploy &&
            button(deployIcon, checkpointList.deploy, () => void acts.deploy?.(target))}
          {acts.download &&
            button(downloadIcon, checkpointList.download, () => void acts.download?.(target))}
        </span>
      )}
      {state && state.kind !== 'deployed' && (
        <span className="rc-checkpoint-said" data-tone={isBusy ? 'muted' : 'danger'}>
          {state.kind === 'failed' ? (
            <>
              <Icon drawing={failIcon} />
              {state.text}
            </>
          ) : (
            checkpointList[state.kind]
          )}
        </span>
      )}
      {state?.kind === 'deployed' && (
        <span className="rc-checkpoint-said" data-tone="muted">
          <Icon drawing={checkIcon} />
          {checkpointList.deployed.replace('{checkpoint}', () => place).replace('{run}', () => run)}
        </span>
      )}
    </li>
  );
}
