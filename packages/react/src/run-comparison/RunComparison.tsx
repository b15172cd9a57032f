'use client';

import {
  type ComparisonRules,
  type ComparisonState,
  type ComparisonStore,
  type ComparisonView,
  compareLabelsEn,
  defaultObjective,
  type Readings,
  runLabel,
  suggestedComparisonName,
  uiLabelsEn,
} from '@runcompare/core';
import { forwardRef, useMemo, useState } from 'react';
import { useComparison } from '../comparison/useComparison';
import { Banner } from '../internal/Banner';
import { selectRuns } from '../internal/runSlots';
import { createBrowserComparisonStore } from '../provider/browserComparisonStore';
import { useRunCompare } from '../provider/RunCompareProvider';
import type { UrlAdapter } from '../provider/urlAdapter';
import { useRuns } from '../provider/useRuns';
import { useSavedComparisons } from '../provider/useSavedComparisons';
import { useShareLink } from '../provider/useShareLink';
import { SavedComparisons } from '../saved-comparisons/SavedComparisons';
import { ComparisonLayout } from './ComparisonLayout';
import { LinkNotices } from './LinkNotices';
import { noStore } from './noStore';
import type { RunComparisonViewProps } from './RunComparisonView';
import { RunsNotThere } from './RunsNotThere';
import { openGroup } from './selection';
import { useChosen } from './useChosen';
import { useRememberedFolds } from './useRememberedFolds';
import { useSlots } from './useSlots';

export interface RunComparisonProps
  extends Omit<RunComparisonViewProps, 'runs' | 'actions' | 'onChanged' | 'curves' | 'issues'> {
  /** Only runs of this model; all models when left out. */
  readonly model?: string | undefined;
  /**
   * Where comparisons are saved: this browser when left out, null for nowhere. Then it does not
   * remember either which groups were closed.
   */
  readonly store?: ComparisonStore | null | undefined;
  /**
   * Where this one keeps selection and view: the provider's when left out, null for nowhere. A second
   * one under the same provider needs another, such as `browserUrl({ parameter: 'right' })`.
   */
  readonly url?: UrlAdapter | null | undefined;
}

/**
 * The whole comparison on the provider's source: list, recommendation, metrics, curves, clean-up and
 * what was saved. Selection and view are kept in the address, where the provider's `url` says how and
 * whether; a host that holds one of them keeps them itself. Histories are loaded for the compared runs
 * alone.
 */
export const RunComparison = forwardRef<HTMLDivElement, RunComparisonProps>(function RunComparison(
  {
    model,
    objective = defaultObjective,
    rules = noRules,
    warnAt,
    limit,
    protect,
    seedsCommand,
    onOpenRun,
    selectedRunIds,
    defaultSelectedRunIds,
    onSelectedRunIdsChange,
    view: controlledView,
    defaultView,
    onViewChange,
    store,
    url: ownUrl,
    layout,
    tools,
    locale,
    labels,
    ...rest
  },
  ref,
) {
  const { actions } = useRunCompare();
  const {
    runs: all,
    issues,
    isLoading,
    isLoadingMore,
    isComplete,
    error,
    reload,
    reloadOrThrow,
  } = useRuns();
  const runs = useMemo(
    () => (model === undefined ? all : all.filter((run) => run.model.name === model)),
    [all, model],
  );
  const { url, adapter, view, selected } = useChosen({
    ...{ all, runs, objective, selectedRunIds, defaultSelectedRunIds, view: controlledView },
    ...{ defaultView, url: ownUrl },
  });
  const [readings, setReadings] = useState<Readings>({});
  const { comparison, histories, ...compared } = useComparison({
    runs,
    selectedRunIds: selected,
    view,
    objective,
    ...rules,
    readings,
  });
  const ownSlots = useSlots(compared.runs);
  const slots = selectedRunIds || !url.selectedRunIds ? ownSlots : url.slots;
  const group = useMemo(
    () => openGroup(runs, { selectedRunIds: selected, grouping: view.grouping }),
    [runs, selected, view.grouping],
  );
  const state = useMemo(
    (): ComparisonState => ({
      ...view,
      selected: compared.runs.map(({ id }) => ({ runId: id, slot: slots[id] ?? 1 })),
    }),
    [view, compared.runs, slots],
  );
  const { makeLink, canShare } = useShareLink(state, { adapter });
  const folds = useRememberedFolds({ isOn: store !== null });
  const [ownStore] = useState(createBrowserComparisonStore);
  const shownStore = store === undefined ? ownStore : store;
  const { comparisons: saved, save } = useSavedComparisons(shownStore ?? noStore);
  const protectedRunIds = useMemo(
    () => [...new Set(saved.flatMap((one) => one.state.selected.map(({ runId }) => runId)))],
    [saved],
  );
  const ui = labels?.ui ?? uiLabelsEn;
  const compare = labels?.compare ?? compareLabelsEn;
  const words = { locale, labels };

  // What was saved is a comparison: the list stays as a person asked for it.
  const { list, ...saveable } = state;
  const open = (saved: ComparisonState) => {
    const next: ComparisonState = { ...saved, list };
    const { selected: chosen, ...nextView } = next;
    url.setState(next);
    onSelectedRunIdsChange?.(chosen.map(({ runId }) => runId));
    onViewChange?.(nextView);
  };

  const current =
    compared.runs.length > 1 ? { state: saveable, model: modelOf(compared.runs) } : undefined;
  const saveCurrent = async () => {
    if (current) await save({ ...current, name: suggestedComparisonName(current, words) });
  };

  const changeView = (next: ComparisonView) => {
    // Whoever changes the view keeps the runs that nobody has chosen yet.
    url.setState({ ...next, selected: state.selected });
    onViewChange?.(next);
  };

  if (isLoading || (error && all.length === 0)) {
    return <RunsNotThere {...rest} ref={ref} error={error} onTryAgain={reload} labels={labels} />;
  }
  const failed = compared.runs.filter((run) => histories.failedIds.includes(run.id));
  return (
    <ComparisonLayout
      {...rest}
      ref={ref}
      runs={runs}
      {...{ rules, limit, protect, onOpenRun }}
      content={{
        ...words,
        ...{ warnAt, seedsCommand },
        comparison,
        runs: compared.runs,
        slots,
        group,
        actions,
        onChanged: reloadOrThrow,
        protectedRunIds,
        view,
        onViewChange: changeView,
        onReadingChange: (metric, reading) => setReadings({ ...readings, [metric]: reading }),
        curves: {
          isLoading: histories.isLoading,
          ...(failed.length > 0 && {
            failed: {
              message: compare.historiesFailed(failed.map(runLabel).join(', ')),
              retry: histories.retry,
            },
          }),
        },
      }}
      onSelect={(runIds) => {
        // From what is on screen, not from the address: it may name runs that are gone.
        url.setState({ ...url.view, selected: selectRuns(state.selected, runIds) });
        onSelectedRunIdsChange?.(runIds);
      }}
      issues={[...issues, ...histories.issues]}
      notices={
        <>
          {error && (
            <Banner
              tone="warn"
              title={compare.runsFailed}
              action={{ label: ui.retry, onAction: reload }}
            >
              {error.message} {compare.readBefore}
            </Banner>
          )}
          {isLoadingMore && (
            <p className="rc-muted" role="status">
              {compare.loadingMore(all.length)}
            </p>
          )}
          <LinkNotices
            {...words}
            {...compared}
            // While pages are to come, or failed, a run may be on one of them.
            goneIds={isComplete ? compared.goneIds : []}
            of={new Set(selected).size}
            issues={url.issues}
            isInUrl={url.isInUrl}
          />
        </>
      }
      layout={layout}
      onSave={shownStore && current ? saveCurrent : undefined}
      makeLink={canShare ? makeLink : undefined}
      tools={tools}
      folds={folds}
      aside={
        shownStore && (
          <SavedComparisons
            {...words}
            store={shownStore}
            runs={isComplete ? all : undefined}
            onOpen={open}
            current={current}
          />
        )
      }
    />
  );
});

const noRules: ComparisonRules = {};

/** The model that all of the runs train, if it is one. */
function modelOf(runs: readonly { readonly model: { readonly name?: string | undefined } }[]) {
  const [first, ...others] = new Set(runs.map((run) => run.model.name));
  return others.length === 0 ? first : undefined;
}
