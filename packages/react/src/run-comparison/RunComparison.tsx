'use client';

import { labelsEn, runLabel } from '@runcompare/core';
import { type ReactElement, useCallback, useMemo, useState } from 'react';
import { Banner } from '../internal/Banner';
import { rootClass } from '../internal/rootClass';
import { Skeleton } from '../internal/Skeleton';
import { useRunCompare } from '../provider/RunCompareProvider';
import { useHistories } from '../provider/useHistories';
import { useRuns } from '../provider/useRuns';
import { RunComparisonView, type RunComparisonViewProps } from './RunComparisonView';
import { defaultObjective, defaultSelection } from './selection';

export interface RunComparisonProps
  extends Omit<RunComparisonViewProps, 'runs' | 'actions' | 'onChanged' | 'curves'> {
  /** Only runs of this model; all models when left out. */
  readonly model?: string | undefined;
}

/**
 * The whole comparison on the provider's source: list, recommendation, metrics, curves and
 * clean-up. Histories are loaded for the compared runs alone.
 */
export function RunComparison({
  model,
  selectedRunIds,
  defaultSelectedRunIds,
  onSelectedRunIdsChange,
  ...rest
}: RunComparisonProps): ReactElement {
  const { actions } = useRunCompare();
  const { runs: all, issues, isLoading, error, reload } = useRuns();
  const { ui } = rest.labels ?? labelsEn;
  const runs = useMemo(
    () => (model === undefined ? all : all.filter((run) => run.model.name === model)),
    [all, model],
  );
  const [own, setOwn] = useState(defaultSelectedRunIds);
  const { objective = defaultObjective } = rest;
  const preselected = useMemo(() => defaultSelection(runs, objective), [runs, objective]);
  const wanted = selectedRunIds ?? own ?? preselected;
  const present = useMemo(
    () => [...new Set(wanted)].filter((id) => runs.some((run) => run.id === id && !run.archived)),
    [wanted, runs],
  );
  const histories = useHistories(present);
  const withHistories = useMemo(
    () =>
      runs.map((run) => {
        return Object.hasOwn(histories.byRun, run.id)
          ? { ...run, histories: histories.byRun[run.id] }
          : run;
      }),
    [runs, histories.byRun],
  );
  const select = useCallback(
    (runIds: readonly string[]) => {
      setOwn(runIds);
      onSelectedRunIdsChange?.(runIds);
    },
    [onSelectedRunIdsChange],
  );

  if (isLoading || (error && all.length === 0)) {
    return (
      <div className={rootClass('comparison', rest.className)}>
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
      runs={withHistories}
      issues={issues}
      actions={actions}
      onChanged={reload}
      selectedRunIds={present}
      onSelectedRunIdsChange={select}
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
}
