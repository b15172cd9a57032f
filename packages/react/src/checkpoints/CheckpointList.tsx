'use client';

import {
  type CheckpointListRun,
  checkpointListLabelsEn,
  checkpointListView,
  type Objective,
  type Run,
  type RunActions,
  type ViewOptions,
} from '@runcompare/core';
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ReactElement,
  useId,
  useMemo,
  useState,
} from 'react';
import { Icon } from '../internal/Icon';
import { downIcon, rightIcon, warnIcon } from '../internal/icons';
import { RunMark } from '../internal/RunMark';
import { rootClass } from '../internal/rootClass';
import type { RunSlots } from '../internal/runSlots';
import { useAnnouncement } from '../internal/useAnnouncement';
import { CheckpointItem } from './CheckpointItem';
import { type CheckpointActions, useCheckpointActions } from './useCheckpointActions';

export interface CheckpointListProps extends ComponentPropsWithoutRef<'section'>, ViewOptions {
  /** One run, or the compared ones, with their checkpoints; histories say what each is worth. */
  readonly runs: readonly Run[];
  /** Eval loss, lower is better, when left out. */
  readonly objective?: Objective | undefined;
  /** Palette slot per run; in the order of the runs when left out. */
  readonly slots?: RunSlots | undefined;
  /** `deployCheckpoint` and `download` are offered where they are there. */
  readonly actions?: Pick<RunActions, 'deployCheckpoint' | 'download'> | undefined;
}

/**
 * Saved weights: what the objective was at each, the best one marked, how far the others are from it
 * and how large they are. Works on plain data alone: no provider, no fetching.
 *
 * A checkpoint is a `checkpoint` part with `data-best` of `all` or `run`, and `data-state` of
 * `deploying`, `downloading`, `deployed` or `failed`.
 */
export const CheckpointList = forwardRef<HTMLElement, CheckpointListProps>(function CheckpointList(
  { runs, objective, slots, actions, locale, labels, className, ...rest },
  ref,
) {
  const titleId = useId();
  const [said, say] = useAnnouncement();
  const view = useMemo(
    () => checkpointListView(runs, { objective, slots, locale, labels }),
    [runs, objective, slots, locale, labels],
  );
  const checkpointList = labels?.checkpointList ?? checkpointListLabelsEn;
  const acts = useCheckpointActions({ actions, labels: checkpointList, say });
  const isAlone = view.runs.length === 1;
  return (
    <section
      {...rest}
      ref={ref}
      className={rootClass('checkpoint-list', className)}
      aria-labelledby={titleId}
    >
      <header className="rc-section-head">
        <h2 id={titleId}>{view.title}</h2>
        <span className="rc-faint">
          {isAlone && <RunMark slot={view.runs[0]?.run.slot} />} {view.subtitle}
        </span>
      </header>
      {view.empty && (
        <div className="rc-empty" data-part="empty">
          <strong>{view.empty.title}</strong>
          <span>{view.empty.hint}</span>
        </div>
      )}
      {view.runs.map((one) => (
        <RunCheckpoints
          key={one.run.runId}
          of={one}
          isAlone={isAlone}
          acts={acts}
          labels={labels}
        />
      ))}
      {view.notes.map((note) => (
        <p key={note} className="rc-note">
          {note}
        </p>
      ))}
      <p className="rc-hidden" role="status">
        {said}
      </p>
    </section>
  );
});

interface RunCheckpointsProps extends Pick<Required<CheckpointListProps>, 'labels'> {
  readonly of: CheckpointListRun;
  readonly isAlone: boolean;
  readonly acts: CheckpointActions;
}

function RunCheckpoints({
  of: { run, size, rows, notSaved, fold },
  isAlone,
  acts,
  labels,
}: RunCheckpointsProps): ReactElement {
  const headId = useId();
  const listId = useId();
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen || !fold ? rows : rows.filter((row) => row.isShort);
  return (
    <div className="rc-checkpoint-run" data-part="run" data-slot={run.slot}>
      {!isAlone && (
        <h3 id={headId}>
          <span className="rc-run">
            <RunMark slot={run.slot} />
            <code className="rc-id" title={run.label}>
              {run.label}
            </code>
          </span>
          <span className="rc-faint">{size}</span>
        </h3>
      )}
      <ul id={listId} {...(!isAlone && { 'aria-labelledby': headId })}>
        {shown.map((row) => (
          <CheckpointItem key={row.key} row={row} run={run.label} acts={acts} labels={labels} />
        ))}
      </ul>
      {fold && (
        <button
          type="button"
          className="rc-button"
          data-kind="quiet"
          aria-expanded={isOpen}
          aria-controls={listId}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon drawing={isOpen ? downIcon : rightIcon} />
          {isOpen ? fold.close : fold.open}
        </button>
      )}
      {notSaved && (
        <p className="rc-checkpoint-warning" data-part="not-saved">
          <Icon drawing={warnIcon} />
          {notSaved}
        </p>
      )}
    </div>
  );
}
