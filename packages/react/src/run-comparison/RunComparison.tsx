'use client';

import { labelsEn, runLabel } from '@runcompare/core';
import { forwardRef, useMemo } from 'react';
import { Banner } from '../internal/Banner';
import { rootClass } from '../internal/rootClass';
import { Skeleton } from '../internal/Skeleton';
import { useControllableState } from '../internal/useControllableState';
import { useRunCompare } from '../provider/RunCompareProvider';
import { useHistories } from '../provider/useHistories';
import { useRuns } from '../provider/useRuns';
import { RunComparisonView, type RunComparisonViewProps } from './RunComparisonView';
import { defaultObjective, defaultSelection } from './selection';

export interface RunComparisonProps
  extends Omit<RunComparisonViewProps, 'runs' | 'actions' | 'onChanged' | 'curves' | 'issues'> {
  /** Only runs of this model; all models when left out. */
  readonly model?: string | undefined;
}

/**
 * The whole comparison on the provider's source: list, recommendation, metrics, curves and clean-up.
 * Histories are loaded for the compared runs alone.
 */
export const RunComparison = forwardRef<HTMLDivElement, RunComparisonProps>(function RunComparison(
  {
    model,
    selectedRunIds,
    defaultSelectedRunIds,
    onSelectedRunIdsChange,
    view: controlledView,
    defaultView = {},
    onViewChange,
    ...rest
  },
  ref,
) {
  const { actions } = useRunCompare();
  const { runs: all, issues, isLoading, error, reload } = useRuns();
  const { ui } = rest.labels ?? labelsEn;
  const runs = useMemo(
    () => (model === undefined ? all : all.filter((run) => run.model.name === model)),
    [all, model],
  );
  const [view, setView] = useControllableState(controlledView, defaultView, onViewChange);
  const objective = view.objective ?? rest.objective ?? defaultObjective;
  const preselected = useMemo(() => defaultSelection(runs, objective), [runs, objective]);
  const [own, select] = useControllableState(
    selectedRunIds,
    defaultSelectedRunIds,
    onSelectedRunIdsChange as ((runIds: readonly string[] | undefined) => void) | undefined,
  );
  const wanted = own ?? preselected;
  const compared = useMemo(
    () => [...new Set(wanted)].filter((id) => runs.some((run) => run.id === id && !run.archived)),
    [wanted, runs],
  );
  const histories = useHistories(compared);
  const withHistories = useMemo(
    () =>
      runs.map((run) =>
        Object.hasOwn(histories.byRun, run.id)
          ? { ...run, histories: histories.byRun[run.id] }
          : run,
      ),
    [runs, histories.byRun],
  );
  // A run of another model is not gone: it is not asked for here.
  const selected = useMemo(
    () =>
      wanted.filter((id) => runs.some((run) => run.id === id) || !all.some((run) => run.id === id)),
    [wanted, runs, all],
  );

  if (isLoading || (error && all.length === 0)) {
    return (
      <div ref={ref} className={rootClass('comparison', rest.className)} style={rest.style}>
        {error ? (
          <Banner
            tone="danger"
            title={ui.runsFailed}
            action={{ label: ui.tryAgain, onAction: reload }}
          >
            {error.message} {ui.nothingChanged}
          </Banner>
        ) : (
          <Skeleton lines={8} label={ui.loadingRuns} />
        )}
      </div>
    );
  }
  const failed = runs.filter((run) => histories.failedIds.includes(run.id));
  return (
    <RunComparisonView
      {...rest}
      ref={ref}
      runs={withHistories}
      issues={issues}
      actions={actions}
      onChanged={reload}
      selectedRunIds={selected}
      onSelectedRunIdsChange={select}
      view={view}
      onViewChange={setView}
      curves={{
        isLoading: histories.isLoading,
        ...(failed.length > 0 && {
          failed: {
            message: ui.historiesFailed(failed.map(runLabel).join(', ')),
            retry: histories.retry,
          },
        }),
      }}
    />
  );
});
