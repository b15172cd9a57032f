'use client';

import { bulkActionLabelsEn, type Labels, outcomeText, tallyText } from '@runcompare/core';
import { type ReactElement, useEffect, useRef } from 'react';
import { Banner } from '../internal/Banner';
import { LiveText, type Say } from '../internal/LiveText';
import type { BulkActionsState, RunOutcome } from './useBulkActions';

export interface BulkActionStatusProps {
  readonly state: BulkActionsState;
  readonly labels: Labels | undefined;
  readonly nameOf: (runId: string) => string;
  /** What failed and has no row on screen: said here, run by run. */
  readonly unlisted: readonly (readonly [runId: string, last: RunOutcome])[];
  /** A toast says what was archived: it is not said twice. */
  readonly hasToast: boolean;
  readonly onStop: () => void;
  readonly onReload: () => void;
  /** Sends every run again that failed and is still ticked; left out where that is none or one. */
  readonly retry: { readonly count: number; readonly onRetry: () => void } | undefined;
}

/** How far an action is, with Stop; how it ended; and the same aloud, every tenth of the way. */
export function BulkActionStatus({
  state,
  labels,
  nameOf,
  unlisted,
  hasToast,
  onStop,
  onReload,
  retry,
}: BulkActionStatusProps): ReactElement {
  const { progress, result, reloadFailure } = state;
  const words = labels?.bulkActions ?? bulkActionLabelsEn;
  const isInToast = hasToast && result?.action === 'archive';
  const resultText = result
    ? tallyText(isInToast ? { ...result, done: 0 } : result, {
        names: result.doneIds.map(nameOf),
        labels,
      })
    : '';
  const unlistedText = unlisted.map(
    ([id, { action, outcome }]) => `${nameOf(id)}: ${outcomeText(action, { outcome, labels })}`,
  );
  const say = useRef<Say>(null);
  const spoken = progress
    ? spokenProgress(progress, labels)
    : [resultText, ...unlistedText].join(' ').trim();
  useEffect(() => say.current?.(spoken), [spoken]);
  return (
    <>
      {progress && (
        <div className="rc-progress" data-part="progress">
          <span className="rc-muted">
            {progress.isStopping
              ? words.stopping
              : words[progress.action].busy(progress.done, progress.count)}
          </span>
          <button
            type="button"
            className="rc-button"
            aria-disabled={progress.isStopping || undefined}
            onClick={() => !progress.isStopping && onStop()}
          >
            {words.stop}
          </button>
          <progress
            value={progress.done}
            max={progress.count}
            aria-label={words[progress.action].started(progress.count)}
          />
        </div>
      )}
      {resultText !== '' && (
        <p className="rc-result" data-part="result" data-failed={result?.failed || undefined}>
          <span>{resultText}</span>
          {retry && (
            <button type="button" className="rc-button" onClick={retry.onRetry}>
              {words.retryRuns(retry.count)}
            </button>
          )}
        </p>
      )}
      {!progress &&
        unlistedText.map((text) => (
          <p key={text} className="rc-outcome" data-tone="danger">
            {text}
          </p>
        ))}
      {reloadFailure !== undefined && (
        <Banner
          tone="warn"
          title={words.notReloaded(reloadFailure)}
          action={{ label: words.readAgain, onAction: onReload }}
        />
      )}
      <LiveText say={say} />
    </>
  );
}

function spokenProgress(
  { action, done, count }: NonNullable<BulkActionsState['progress']>,
  labels: Labels | undefined,
): string {
  const bulkActions = labels?.bulkActions ?? bulkActionLabelsEn;
  const words = bulkActions[action];
  const tenths = Math.floor((done / count) * 10);
  return tenths === 0 ? words.started(count) : words.busy(Math.ceil((tenths * count) / 10), count);
}
