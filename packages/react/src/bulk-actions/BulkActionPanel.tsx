'use client';

import {
  bulkActionTotal,
  bulkActionView,
  type Labels,
  labelsEn,
  type Objective,
  planCleanUp,
  type Run,
  type RunActions,
  runLabel,
  type ViewOptions,
} from '@runcompare/core';
import {
  type ComponentPropsWithRef,
  type ReactElement,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Icon } from '../internal/Icon';
import { RunText } from '../internal/RunText';
import { rootClass } from '../internal/rootClass';
import type { RunSlots } from '../internal/runSlots';
import { Toast } from '../internal/Toast';
import { BulkActionRowItem } from './BulkActionRowItem';
import { type ArchiveState, useArchive } from './useArchive';

export interface BulkActionPanelProps extends ComponentPropsWithRef<'section'>, ViewOptions {
  /** All runs of one group: the best and the protected ones are found among them. */
  readonly runs: readonly Run[];
  readonly objective: Objective;
  readonly actions?: RunActions | undefined;
  /** Called once the source confirmed a change, with the runs to read again. */
  readonly onChanged?: ((runIds: readonly string[]) => void | Promise<void>) | undefined;
  /** Why the host wants a run kept, or undefined. */
  readonly protect?: ((run: Run) => string | undefined) | undefined;
  readonly baselineId?: string | undefined;
  /** Palette slot per compared run. */
  readonly slots?: RunSlots | undefined;
}

/**
 * The runs of a group that are so much worse than its best that they could go, and what is
 * protected. Archives through the host's actions; rows leave once the host's runs say so.
 */
export function BulkActionPanel({
  runs,
  objective,
  actions,
  onChanged,
  protect,
  baselineId,
  slots = {},
  locale,
  labels = labelsEn,
  className,
  ...rest
}: BulkActionPanelProps): ReactElement {
  const [percent, setPercent] = useState('25');
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const rootRef = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const { ui } = labels;
  const worseBy = thresholdOf(percent);
  const view = useMemo(() => {
    const plan = planCleanUp(runs, { objective, worseBy, protect, baselineId });
    return bulkActionView(plan, { locale, labels });
  }, [runs, objective, worseBy, protect, baselineId, locale, labels]);
  const { state, archive, undo, dismiss } = useArchive({
    actions,
    onChanged,
    noReason: ui.noReason,
  });
  const ticked = view.rows.filter((row) => !unticked.has(row.runId));
  const failed = ticked.filter((row) => state.failures.has(row.runId));
  const busy = state.progress !== undefined;

  const toggle = (runId: string) =>
    setUnticked((current) => {
      const next = new Set(current);
      if (!next.delete(runId)) next.add(runId);
      return next;
    });

  return (
    <section {...rest} className={rootClass('clean-up', className)} aria-labelledby={titleId}>
      <div ref={rootRef} className="rc-section-head">
        <h2 id={titleId}>{ui.cleanUp}</h2>
        <label className="rc-threshold">
          {ui.worseByMoreThan}
          <span className="rc-field">
            <input
              inputMode="decimal"
              value={percent}
              aria-invalid={worseBy === undefined || undefined}
              onChange={(event) => setPercent(event.target.value)}
            />
            %
          </span>
        </label>
      </div>
      <p className="rc-muted">
        <RunText text={view.sentence} />
      </p>
      <ul>
        {view.rows.map((row) => (
          <BulkActionRowItem
            key={row.runId}
            row={row}
            slot={slots[row.runId]}
            failure={state.failures.get(row.runId)}
            labels={labels}
            isTicked={!unticked.has(row.runId)}
            isBusy={busy}
            onToggle={actions?.archive && (() => toggle(row.runId))}
          />
        ))}
        {view.protected.map((row) => (
          <BulkActionRowItem
            key={row.runId}
            row={row}
            slot={slots[row.runId]}
            labels={labels}
            isProtected
          />
        ))}
      </ul>
      {actions?.archive && view.rows.length > 0 && (
        <footer className="rc-action-bar">
          <span className="rc-muted">
            {state.progress
              ? ui.archiving(state.progress.done, state.progress.count)
              : bulkActionTotal(ticked, { locale, labels })}
          </span>
          <button
            type="button"
            className="rc-button"
            disabled={ticked.length === 0 || busy}
            onClick={() => archive(ticked.map((row) => row.runId))}
          >
            <Icon name="archive" />
            {failed.length > 0 ? ui.retry : ui.archive(ticked.length)}
          </button>
        </footer>
      )}
      <p className="rc-note" role="status">
        {statusText(runs, state, labels)}
      </p>
      {state.archivedIds.length > 0 && (
        <Toast
          near={rootRef}
          text={ui.archived(namesOf(runs, state.archivedIds, ui))}
          dismissLabel={ui.dismiss}
          onDismiss={dismiss}
          action={actions?.restore && { label: ui.undo, onAction: undo }}
        />
      )}
    </section>
  );
}

/** The typed percentage as a share; undefined where it is no number, so that the default applies. */
function thresholdOf(percent: string): number | undefined {
  const value = Number(percent.replace(',', '.'));
  return percent.trim() === '' || !Number.isFinite(value) || value < 0 ? undefined : value / 100;
}

function statusText(runs: readonly Run[], state: ArchiveState, { ui }: Labels): string {
  const failed = state.failures.size;
  if (failed > 0) return ui.archiveFailed(failed);
  return [...state.restoreFailures]
    .map(([id, reason]) => `${namesOf(runs, [id], ui)}: ${ui.notRestored(reason)}`)
    .join(' ');
}

function namesOf(runs: readonly Run[], ids: readonly string[], ui: Labels['ui']): string {
  if (ids.length > 3) return ui.runCount(ids.length);
  return ids
    .map((id) => runs.find((run) => run.id === id))
    .map((run, i) => (run ? runLabel(run) : ids[i]))
    .join(', ');
}
