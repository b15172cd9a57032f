'use client';

import {
  type ComparisonView,
  compareRuns,
  type DataIssue,
  labelsEn,
  type Objective,
  type Run,
  type RunActions,
  type ViewOptions,
} from '@runcompare/core';
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ReactNode,
  useMemo,
  useState,
} from 'react';
import { BulkActionPanel } from '../bulk-actions/BulkActionPanel';
import { ComparisonColumn } from '../comparison-dialog/ComparisonColumn';
import { ComparisonDialog } from '../comparison-dialog/ComparisonDialog';
import type { CurvesState } from '../comparison-dialog/comparisonContent';
import { Banner } from '../internal/Banner';
import { rootClass } from '../internal/rootClass';
import { nextSlots, type RunSlots } from '../internal/runSlots';
import { useControllableState } from '../internal/useControllableState';
import { useWidthBand } from '../internal/useWidthBand';
import { RunList } from '../run-list/RunList';
import { ComparisonHeader } from './ComparisonHeader';
import { DataIssues } from './DataIssues';
import { defaultObjective, defaultSelection, openGroup } from './selection';
import { useStickyAside } from './useStickyAside';

export interface RunComparisonViewProps extends ComponentPropsWithoutRef<'div'>, ViewOptions {
  readonly runs: readonly Run[];
  /** What ranks the runs until a person chooses otherwise; eval loss, lower is better. */
  readonly objective?: Objective | undefined;
  readonly actions?: RunActions | undefined;
  /** Called once a source confirmed a change, with the runs to read again. */
  readonly onChanged?: ((runIds: readonly string[]) => void | Promise<void>) | undefined;
  readonly selectedRunIds?: readonly string[] | undefined;
  readonly defaultSelectedRunIds?: readonly string[] | undefined;
  readonly onSelectedRunIdsChange?: ((runIds: readonly string[]) => void) | undefined;
  /** What a person can change besides the selection. */
  readonly view?: ComparisonView | undefined;
  readonly defaultView?: ComparisonView | undefined;
  readonly onViewChange?: ((view: ComparisonView) => void) | undefined;
  /** `page`: a page of its own, with a heading. Without, a guest on the host's page. */
  readonly layout?: 'page' | undefined;
  /** What the source could not read. */
  readonly issues?: readonly DataIssue[] | undefined;
  readonly curves?: CurvesState | undefined;
  /** Buttons at the end of the header, such as sharing, export and saving. */
  readonly tools?: ReactNode;
}

/**
 * The whole comparison on runs at hand: no provider, no fetching. Two columns from 960 px, one from
 * 560 px; under that the list, with the comparison in a sheet.
 */
export const RunComparisonView = forwardRef<HTMLDivElement, RunComparisonViewProps>(
  function RunComparisonView(
    {
      runs,
      objective: hostObjective = defaultObjective,
      actions,
      onChanged,
      selectedRunIds,
      defaultSelectedRunIds,
      onSelectedRunIdsChange,
      view: controlledView,
      defaultView = noView,
      onViewChange,
      layout,
      issues,
      curves,
      tools,
      locale,
      labels = labelsEn,
      className,
      ...rest
    },
    ref,
  ) {
    const [view, setView] = useControllableState(controlledView, defaultView, onViewChange);
    const { objective = hostObjective } = view;
    const [initial] = useState(
      () => selectedRunIds ?? defaultSelectedRunIds ?? defaultSelection(runs, objective),
    );
    const [selected, setSelected] = useControllableState(
      selectedRunIds,
      initial,
      onSelectedRunIdsChange,
    );
    const [isSheetOpen, setSheetOpen] = useState(false);
    const [measure, band] = useWidthBand(bounds);
    const aside = useStickyAside();
    const wanted = useMemo(() => [...new Set(selected)], [selected]);
    const compared = useMemo(
      () => wanted.flatMap((id) => runs.find((run) => run.id === id && !run.archived) ?? []),
      [runs, wanted],
    );
    const gone = wanted.filter((id) => !runs.some((run) => run.id === id));
    const slots = useSlots(compared);
    const group = useMemo(() => openGroup(runs, selected), [runs, selected]);
    // A view may name a run that left the comparison: deltas then follow the best run again.
    const baselineId = compared.find((run) => run.id === view.baselineId)?.id;
    const comparison = useMemo(
      () =>
        compareRuns(compared, {
          objective,
          baselineId,
          peers: group.filter((run) => !run.archived),
        }),
      [compared, objective, baselineId, group],
    );
    const { ui, compare } = labels;
    const words = { locale, labels };
    const content = { ...words, comparison, runs: compared, slots, group, curves };
    const isNarrow = band === 0;
    const comparedIds = useMemo(() => compared.map((run) => run.id), [compared]);

    const aboutModel = group.length > 0 && (
      <section className="rc-group-column" aria-label={ui.thisModel}>
        <BulkActionPanel
          {...words}
          runs={group}
          objective={objective}
          baselineId={baselineId}
          actions={actions}
          onChanged={onChanged}
          slots={slots}
        />
      </section>
    );
    return (
      <div
        {...rest}
        ref={ref}
        className={rootClass('comparison', className)}
        data-layout={layout ?? 'embedded'}
      >
        <ComparisonHeader
          {...words}
          title={layout === 'page' ? compare.title : undefined}
          objective={objective}
          group={group}
          compared={compared}
          view={{ ...view, baselineId }}
          onViewChange={setView}
          tools={tools}
        />
        {issues && issues.length > 0 && <DataIssues issues={issues} labels={labels} />}
        {gone.length > 0 && (
          <Banner tone="warn" title={compare.gone(gone.length, wanted.length, gone.join(', '))}>
            {compare.goneHint}
          </Banner>
        )}
        <div className="rc-split" ref={measure}>
          <div className="rc-side-column" ref={band === 2 ? aside : undefined}>
            <div className="rc-list-column">
              <RunList
                {...words}
                runs={runs}
                objective={objective}
                selectedRunIds={comparedIds}
                onSelectedRunIdsChange={setSelected}
                slots={slots}
              />
            </div>
            {band === 2 && aboutModel}
          </div>
          {!isNarrow && (
            <section className="rc-main-column" aria-label={ui.comparison}>
              {compared.length > 0 ? (
                <ComparisonColumn {...content} isMeasured={band !== undefined} />
              ) : (
                runs.length > 0 && (
                  <div className="rc-empty">
                    <strong>{compare.nothingSelected}</strong>
                    <p className="rc-muted">{compare.nothingSelectedHint}</p>
                  </div>
                )
              )}
            </section>
          )}
          {band !== 2 && aboutModel}
        </div>
        {isNarrow && (
          <>
            {compared.length > 0 && (
              <div className="rc-compare-bar">
                <button
                  type="button"
                  className="rc-button"
                  data-kind="primary"
                  disabled={compared.length < 2}
                  onClick={() => setSheetOpen(true)}
                >
                  {compare.compareSelected(compared.length)}
                </button>
              </div>
            )}
            <ComparisonDialog
              {...content}
              layout="sheet"
              open={isSheetOpen && compared.length > 0}
              onOpenChange={setSheetOpen}
              actions={actions}
              tools={tools}
            />
          </>
        )}
      </div>
    );
  },
);

const bounds = [560, 960];
const noView: ComparisonView = {};

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
