'use client';

import {
  compareRuns,
  type DataIssue,
  labelsEn,
  type Objective,
  type Run,
  type RunActions,
  type ViewOptions,
} from '@runcompare/core';
import {
  type ComponentPropsWithRef,
  lazy,
  type ReactElement,
  Suspense,
  useMemo,
  useState,
} from 'react';
import { BulkActionPanel } from '../bulk-actions/BulkActionPanel';
import { Banner } from '../internal/Banner';
import { rootClass } from '../internal/rootClass';
import { nextSlots, type RunSlots } from '../internal/runSlots';
import { Skeleton } from '../internal/Skeleton';
import { useControllableState } from '../internal/useControllableState';
import { ComparisonMetricsTable } from '../metrics-table/ComparisonMetricsTable';
import { RunRecommendation } from '../recommendation/RunRecommendation';
import { RunList } from '../run-list/RunList';
import { DataIssues } from './DataIssues';
import { defaultObjective, defaultSelection, openGroup } from './selection';

export interface RunComparisonViewProps extends ComponentPropsWithRef<'div'>, ViewOptions {
  readonly runs: readonly Run[];
  readonly objective?: Objective | undefined;
  readonly actions?: RunActions | undefined;
  /** Called once a source confirmed a change, with the runs to read again. */
  readonly onChanged?: ((runIds: readonly string[]) => void | Promise<void>) | undefined;
  readonly selectedRunIds?: readonly string[] | undefined;
  readonly defaultSelectedRunIds?: readonly string[] | undefined;
  readonly onSelectedRunIdsChange?: ((runIds: readonly string[]) => void) | undefined;
  /** What the source could not read. */
  readonly issues?: readonly DataIssue[] | undefined;
  /** How loading the compared runs' histories goes; they are part of `runs` once there. */
  readonly curves?:
    | {
        readonly isLoading: boolean;
        readonly failed?: { readonly message: string; readonly retry: () => void } | undefined;
      }
    | undefined;
}

/** Charts are most of what there is to load, and the last thing that is looked at. */
const ComparisonCharts = lazy(async () => ({
  default: (await import('./ComparisonCharts')).ComparisonCharts,
}));

/** The whole comparison on runs at hand: no provider, no fetching. */
export function RunComparisonView({
  runs,
  objective = defaultObjective,
  actions,
  onChanged,
  selectedRunIds,
  defaultSelectedRunIds,
  onSelectedRunIdsChange,
  issues,
  curves,
  locale,
  labels = labelsEn,
  className,
  ...rest
}: RunComparisonViewProps): ReactElement {
  const [initial] = useState(
    () => selectedRunIds ?? defaultSelectedRunIds ?? defaultSelection(runs, objective),
  );
  const [selected, setSelected] = useControllableState(
    selectedRunIds,
    initial,
    onSelectedRunIdsChange,
  );
  const compared = useMemo(
    () =>
      [...new Set(selected)].flatMap(
        (id) => runs.find((run) => run.id === id && !run.archived) ?? [],
      ),
    [runs, selected],
  );
  const slots = useSlots(compared);
  const group = useMemo(() => openGroup(runs, selected), [runs, selected]);
  const comparison = useMemo(
    () => compareRuns(compared, { objective, peers: group.filter((run) => !run.archived) }),
    [compared, objective, group],
  );
  const columnOrder = useMemo(() => compared.map((run) => run.id), [compared]);
  const { ui } = labels;
  const words = { locale, labels };

  return (
    <div {...rest} className={rootClass('comparison', className)}>
      {issues && issues.length > 0 && <DataIssues issues={issues} labels={labels} />}
      <div className="rc-split">
        <div className="rc-list-column">
          <RunList
            {...words}
            runs={runs}
            objective={objective}
            selectedRunIds={columnOrder}
            onSelectedRunIdsChange={setSelected}
            slots={slots}
          />
        </div>
        <section className="rc-main-column" aria-label={ui.comparison}>
          {curves?.failed && (
            <Banner
              tone="warn"
              title={curves.failed.message}
              action={{ label: ui.retry, onAction: curves.failed.retry }}
            >
              {ui.restStillShows}
            </Banner>
          )}
          {compared.length > 0 && (
            <>
              {compared.length > 1 ? (
                <RunRecommendation {...words} comparison={comparison} slots={slots} />
              ) : (
                <p className="rc-muted">{ui.selectMore}</p>
              )}
              <ComparisonMetricsTable
                {...words}
                comparison={comparison}
                slots={slots}
                columnOrder={columnOrder}
              />
              <Suspense
                fallback={
                  <div className="rc-charts-wait">
                    <Skeleton lines={6} label={ui.loadingCurves} />
                  </div>
                }
              >
                <ComparisonCharts
                  {...words}
                  comparison={comparison}
                  runs={compared}
                  slots={slots}
                  isLoading={curves?.isLoading ?? false}
                />
              </Suspense>
            </>
          )}
        </section>
        {group.length > 0 && (
          <section className="rc-group-column" aria-label={ui.thisModel}>
            <BulkActionPanel
              {...words}
              runs={group}
              objective={objective}
              actions={actions}
              onChanged={onChanged}
              slots={slots}
            />
          </section>
        )}
      </div>
    </div>
  );
}

/** Slots that outlive a change of the selection: a run keeps its color while it is compared. */
function useSlots(compared: readonly Run[]): RunSlots {
  const ids = compared.map((run) => run.id);
  const key = ids.join('\n');
  const [kept, setKept] = useState(() => ({ key, slots: nextSlots({}, ids) }));
  if (kept.key === key) return kept.slots;
  const slots = nextSlots(kept.slots, ids);
  setKept({ key, slots });
  return slots;
}
