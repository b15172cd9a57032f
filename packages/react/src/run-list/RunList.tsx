'use client';

import {
  compareLabelsEn,
  type Grouping,
  groupRuns,
  type Objective,
  type Run,
  rowMenuLabelsEn,
  runListView,
  searchRunList,
  uiLabelsEn,
  type ViewOptions,
} from '@runcompare/core';
import {
  type ComponentProps,
  type ComponentPropsWithoutRef,
  forwardRef,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Icon } from '../internal/Icon';
import { LiveText, type Say } from '../internal/LiveText';
import type { MenuEntry } from '../internal/Menu';
import { RunMark } from '../internal/RunMark';
import { rootClass } from '../internal/rootClass';
import { type RunSlots, slotsInOrder } from '../internal/runSlots';
import { Toast } from '../internal/Toast';
import { useControllableState } from '../internal/useControllableState';
import { FilterSummary } from './FilterSummary';
import { listItems } from './listItems';
import { RunListTools } from './RunListTools';
import { RunListTree } from './RunListTree';
import { rowContexts } from './rowContexts';
import { type FoldsProps, useFolds } from './useFolds';
import { useHeldOrder } from './useHeldOrder';
import { useRunTools } from './useRunTools';

export interface RunListProps
  extends Omit<ComponentPropsWithoutRef<'section'>, 'onSelect'>,
    ViewOptions,
    FoldsProps {
  readonly runs: readonly Run[];
  readonly objective: Objective;
  /** What puts runs together, and what a selection belongs to: the exact model name by default. */
  readonly grouping?: Grouping | undefined;
  /** Called when somebody groups otherwise. A `grouping` without it is fixed: there is no choice. */
  readonly onGroupingChange?: ((grouping: Grouping) => void) | undefined;
  readonly selectedRunIds?: readonly string[] | undefined;
  readonly defaultSelectedRunIds?: readonly string[] | undefined;
  readonly onSelectedRunIdsChange?: ((runIds: readonly string[]) => void) | undefined;
  /** Most runs that can be compared at once, 5 by default. */
  readonly limit?: number | undefined;
  /** Palette slot per selected run; in the order of selection when left out. */
  readonly slots?: RunSlots | undefined;
  readonly baselineId?: string | undefined;
  /** Makes a selected run the baseline, by its menu or by the key b. Not offered when left out. */
  readonly onBaselineChange?: ((runId: string) => void) | undefined;
  /**
   * Opens what compares the selected runs: the foot of the list then floats and offers it, from two
   * runs on. Left out beside a comparison that is open already.
   */
  readonly onCompare?: (() => void) | undefined;
  /** What else can be done with a run, in the menu of its row. */
  readonly actionsOf?: ((run: Run) => readonly MenuEntry[]) | undefined;
}

type Notice = Pick<ComponentProps<typeof Toast>, 'text' | 'tone' | 'action'>;

const noRuns: readonly string[] = [];

/**
 * Runs by model, or by another grouping, ranked, to choose from. A selection belongs to one group: choosing in another
 * starts anew. One tab stop; arrows move, Space selects, Left and Right fold a group.
 */
export const RunList = forwardRef<HTMLElement, RunListProps>(function RunList(
  {
    runs,
    objective,
    grouping: controlledGrouping,
    onGroupingChange,
    foldedGroups,
    defaultFoldedGroups,
    onFoldedGroupsChange,
    selectedRunIds,
    defaultSelectedRunIds = noRuns,
    onSelectedRunIdsChange,
    limit = 5,
    slots,
    baselineId,
    onBaselineChange,
    onCompare,
    actionsOf,
    locale,
    labels,
    className,
    ...rest
  },
  ref,
) {
  const ui = labels?.ui ?? uiLabelsEn;
  const words = labels?.rowMenu ?? rowMenuLabelsEn;
  const compare = labels?.compare ?? compareLabelsEn;
  const [selected, setSelected] = useControllableState(
    selectedRunIds,
    defaultSelectedRunIds,
    onSelectedRunIdsChange,
  );
  const [grouping, setGrouping] = useControllableState(
    controlledGrouping,
    'model',
    onGroupingChange,
  );
  const [search, setSearch] = useState('');
  const [showArchived, setShowArchived] = useState(false);
  const { folded, fold } = useFolds({
    foldedGroups,
    defaultFoldedGroups,
    onFoldedGroupsChange,
  });
  const [notice, setNotice] = useState<Notice>();
  const live = useRef<Say>(null);
  const reasonId = useId();
  const field = useRef<HTMLInputElement>(null);
  const ranked = useMemo(
    () => runListView(runs, { objective, grouping, showArchived, locale, labels }),
    [runs, objective, grouping, showArchived, locale, labels],
  );
  const { metric, direction } = objective;
  const basis = JSON.stringify([metric, direction, grouping, showArchived]);
  const { view: all, hold } = useHeldOrder(ranked, basis);
  const tools = useRunTools(all, { runs, objective, locale, labels });
  const view = useMemo(
    () => searchRunList(tools.view, { runs, search, locale, labels }),
    [tools.view, runs, search, locale, labels],
  );
  const items = useMemo(() => listItems(view, folded), [view, folded]);
  const contextOf = useMemo(
    () => rowContexts(all, { runs, objective, locale, labels }),
    [all, runs, objective, locale, labels],
  );
  const runSlots = slots ?? slotsInOrder(selected);
  // Of all runs, not of the view: a run that the search hides keeps its place in the selection.
  const chosen = useMemo(
    () =>
      groupRuns(
        runs.filter((run) => selected.includes(run.id)),
        { by: grouping },
      ),
    [runs, selected, grouping],
  );
  const selectedOf = (groupKey: string) => {
    const group = chosen.find((candidate) => candidate.key === groupKey);
    return selected.filter((id) => group?.runs.some((run) => run.id === id));
  };

  const toggle = (runId: string, groupKey: string) => {
    if (selected.includes(runId)) {
      setSelected(selected.filter((id) => id !== runId));
      return;
    }
    const kept = selectedOf(groupKey);
    if (kept.length >= limit) {
      live.current?.(ui.atLimit(limit));
      return;
    }
    setSelected([...kept, runId]);
    const left = selected.length - kept.length;
    const undo = { label: ui.undo, onAction: () => setSelected(selected) };
    setNotice(left > 0 ? { text: words.startedAnew(left), action: undo } : undefined);
  };
  // The rows keep theirs, or a selection would render all of them.
  const latest = useRef(toggle);
  useEffect(() => {
    latest.current = toggle;
  });
  const onToggle = useCallback(
    (runId: string, groupKey: string) => latest.current(runId, groupKey),
    [],
  );
  const tree = useRef<HTMLUListElement>(null);
  // Either button goes with what it clears: the focus stays in the list.
  const clear = () => {
    tree.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus();
    setSelected([]);
  };
  const copy = async (runId: string) => {
    try {
      await navigator.clipboard.writeText(runId);
      live.current?.(words.copied(runId));
    } catch {
      // Refused, or no secure context: said where it can be read and copied by hand.
      setNotice({ text: words.notCopied(runId), tone: 'warn' });
    }
  };
  const full = useMemo(() => ({ reason: ui.atLimit(limit), reasonId }), [ui, limit, reasonId]);
  const clearFilters = () => {
    field.current?.focus();
    tools.onFiltersChange({});
  };
  const clearSearch = () => {
    field.current?.focus();
    setSearch('');
  };

  return (
    <section {...rest} ref={ref} className={rootClass('run-list', className)} aria-label={ui.runs}>
      <RunListTools
        runs={runs}
        tools={tools}
        grouping={
          controlledGrouping === undefined || onGroupingChange
            ? { value: grouping, onChange: setGrouping }
            : undefined
        }
        labels={labels}
      >
        <label className="rc-field">
          <Icon name="search" />
          <input
            ref={field}
            type="search"
            value={search}
            placeholder={ui.searchRuns}
            aria-label={ui.searchRuns}
            onChange={(event) => setSearch(event.target.value)}
          />
        </label>
      </RunListTools>
      <FilterSummary
        shown={tools.view}
        all={all}
        filterCount={tools.filterCount}
        onClear={clearFilters}
        labels={labels}
      />
      {all.groups.length === 0 && search === '' && (
        <div className="rc-empty">
          <strong>{ui.noRuns}</strong>
          <p className="rc-muted">{ui.noRunsHint}</p>
        </div>
      )}
      {view.hiddenBySearch > 0 && (
        <div className="rc-empty">
          {view.groups.length === 0 && <strong>{ui.noMatch(search)}</strong>}
          <p className="rc-muted">
            {ui.hiddenBySearch(view.hiddenBySearch)}{' '}
            <button type="button" className="rc-link" onClick={clearSearch}>
              {ui.clearSearch}
            </button>
          </p>
        </div>
      )}
      {view.groups.length > 0 && (
        <RunListTree
          items={items}
          tree={tree}
          label={ui.runs}
          metric={view.metricLabel}
          contextOf={contextOf}
          selected={selected}
          slots={runSlots}
          fullOf={(groupKey) => (selectedOf(groupKey).length >= limit ? full : undefined)}
          onToggle={onToggle}
          onFold={fold}
          labels={labels}
          baselineId={baselineId}
          onBaselineChange={onBaselineChange}
          actionsOf={actionsOf}
          onCopy={copy}
          onHold={hold}
        />
      )}
      <LiveText say={live} />
      {notice && (
        <Toast
          {...notice}
          near={field}
          dismissLabel={ui.dismiss}
          action={
            notice.action && {
              ...notice.action,
              onAction: () => {
                notice.action?.onAction();
                setNotice(undefined);
              },
            }
          }
          onDismiss={() => setNotice(undefined)}
        />
      )}
      <span id={reasonId} hidden>
        {ui.atLimit(limit)}
      </span>
      <footer
        className="rc-selection-bar"
        data-part="selection-bar"
        data-floating={(onCompare && selected.length > 0) || undefined}
      >
        <span className="rc-marks">
          {selected.map((id) => (
            <RunMark key={id} slot={runSlots[id]} />
          ))}
        </span>
        <span role="status">{ui.selected(selected.length, limit)}</span>
        {selected.length > 0 && (
          <button
            type="button"
            className="rc-button"
            data-kind="quiet"
            aria-label={ui.clearSelection}
            onClick={clear}
          >
            {ui.clear}
          </button>
        )}
        {onCompare && selected.length > 0 && (
          <button
            type="button"
            className="rc-button"
            data-kind="primary"
            disabled={selected.length < 2}
            title={selected.length < 2 ? compare.selectMore : undefined}
            onClick={onCompare}
          >
            {selected.length < 2 ? compare.selectMore : compare.compareSelected(selected.length)}
          </button>
        )}
        {(view.hiddenArchived > 0 || showArchived) && (
          <label className="rc-check-label">
            <input
              type="checkbox"
              className="rc-check"
              checked={showArchived}
              onChange={(event) => setShowArchived(event.target.checked)}
            />
            {ui.showArchived(runs.filter((run) => run.archived).length)}
          </label>
        )}
      </footer>
    </section>
  );
});
